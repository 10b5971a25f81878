import "server-only";
import { can } from "@/lib/auth/policy";
import type { AccountViewer } from "@/lib/auth/viewer";
import type { BulkInput, BulkOutput } from "@/lib/cms/bank-schema";
import { cleanTexts } from "@/lib/cms/clean-text";
import { changeItemFacts } from "@/lib/cms/server/change-item-facts";
import { moveRevision } from "@/lib/cms/server/move-revision";
import { retireItem } from "@/lib/cms/server/retire-item";
import { AppError } from "@/lib/core/errors";
import { pool } from "@/lib/db/pool";

/**
 * Does one thing to each of some items, one after the other, each by its own use case and with its rights: what is refused for one leaves
 * the others done, and is told.
 * @throws {AppError} not-found for whoever is no instructor
 */
export async function changeMany(viewer: AccountViewer, { itemIds, act }: BulkInput, now: Date): Promise<BulkOutput> {
  if (!can(viewer, "item.edit", {})) throw new AppError("not-found");
  const done: string[] = [];
  const refused: { itemId: string; code: string }[] = [];
  for (const itemId of new Set(itemIds)) {
    try {
      await change(viewer, itemId, act, now);
      done.push(itemId);
    } catch (fault) {
      if (!(fault instanceof AppError)) throw fault;
      refused.push({ itemId, code: fault.code });
    }
  }
  return { done, refused };
}

async function change(viewer: AccountViewer, itemId: string, act: BulkInput["act"], now: Date): Promise<void> {
  switch (act.do) {
    case "tag":
      return tag(itemId, act.tag, act.add);
    case "step": {
      const revisionId = await newestOf(itemId);
      await moveRevision(viewer, revisionId, { to: act.to, note: act.note }, now);
      return;
    }
    case "retire":
      await retireItem(viewer, itemId, act.retired, now);
      return;
    case "review-on":
      await changeItemFacts(viewer, itemId, { reviewOn: act.day });
      return;
    default:
      return act satisfies never;
  }
}

async function tag(itemId: string, given: string, isAdded: boolean): Promise<void> {
  const word = cleanTexts(given);
  const { rowCount } = await pool().query(`SELECT FROM "Item" WHERE id = $1`, [itemId]);
  if (rowCount === 0 || word === "") throw new AppError("not-found");
  if (isAdded)
    await pool().query(`INSERT INTO "ItemTag" ("itemId", tag) VALUES ($1, $2) ON CONFLICT DO NOTHING`, [itemId, word]);
  else await pool().query(`DELETE FROM "ItemTag" WHERE "itemId" = $1 AND tag = $2`, [itemId, word]);
}

/** @throws {AppError} not-found for an item that has none */
async function newestOf(itemId: string): Promise<string> {
  const { rows } = await pool().query<{ id: string }>(
    `SELECT "revisionId" AS id FROM "BankEntry" WHERE "itemId" = $1`,
    [itemId],
  );
  if (!rows[0]) throw new AppError("not-found");
  return rows[0].id;
}
