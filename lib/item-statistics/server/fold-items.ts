import "server-only";
import type { PoolClient } from "pg";
import { STATISTICS_VERSION } from "@/lib/item-statistics/schema";
import { computeItem } from "@/lib/item-statistics/server/compute-item";

const AT_ONCE = 10;

const DUE = `SELECT f."itemId", i.chapter FROM "ItemFold" f JOIN "Item" i ON i.id = f."itemId"
  WHERE f."dueAt" IS NOT NULL ORDER BY f."dueAt", f."itemId" LIMIT ${AT_ONCE}`;

/** Computes the figures of at most ten items that are due, longest due first. One step of the fold. @returns how many there were */
export async function foldItems(client: PoolClient): Promise<number> {
  const { rows } = await client.query<{ itemId: string; chapter: string }>({ name: "due-items", text: DUE });
  for (const { itemId, chapter } of rows) await computeItem(client, itemId, chapter);
  await client.query(`UPDATE "ItemFold" SET "dueAt" = NULL WHERE "itemId" = ANY($1)`, [
    rows.map(({ itemId }) => itemId),
  ]);
  return rows.length;
}

// The rest scores of whoever answered an item that has moved to another chapter are out of date, with no version to say so.
const MOVED = `
  WITH moved AS (UPDATE "ItemFold" f SET chapter = i.chapter FROM "Item" i WHERE i.id = f."itemId" AND f.chapter <> i.chapter
    RETURNING f."itemId")
  UPDATE "LearnerScore" SET version = -1 WHERE "learnerId" IN
    (SELECT "learnerId" FROM "FirstAnswer" WHERE "itemId" IN (SELECT "itemId" FROM moved))`;

// A newly published wording needs a row; figures of an older way of computing are computed anew.
const OUTDATED = `
  UPDATE "ItemFold" f SET "dueAt" = now() WHERE f."dueAt" IS NULL AND (
    EXISTS (SELECT FROM "ItemStatistic" s WHERE s."itemId" = f."itemId" AND s.body->>'version' IS DISTINCT FROM $1)
    OR EXISTS (SELECT FROM "ItemRevision" r WHERE r."itemId" = f."itemId" AND r.status = 'published'
      AND NOT EXISTS (SELECT FROM "ItemStatistic" s WHERE s."revisionId" = r.id)))`;

/** Makes due what has changed without anybody's answers: chapters, wordings, and the rules by which figures are computed. */
export async function findOutdated(client: PoolClient): Promise<void> {
  await client.query(MOVED);
  await client.query(OUTDATED, [String(STATISTICS_VERSION)]);
}
