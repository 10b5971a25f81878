import "server-only";
import type { PoolClient } from "pg";
import { ROOM } from "@/lib/notebooks/limits";
import type { Owner } from "@/lib/notebooks/server/write-notebook";
import { type KeptVersion, MOST_SIZE, versionsToDrop } from "@/lib/notebooks/versions-to-drop";

/** A version of the history is at least so much older than the next, unless somebody asks for it. */
const PAUSE_MS = 600_000;

/**
 * Puts what stands in a notebook into its history before it is overwritten: ten minutes after the last version, or because it `must` stay.
 * Of one's own it is the first in any case: what was brought from a file is nowhere else.
 * Thins out what is old. The row is locked.
 */
export async function keepVersion(
  client: PoolClient,
  owner: Owner,
  notebookId: string,
  must: boolean,
  now: Date,
): Promise<void> {
  const { rowCount } = await client.query(
    `INSERT INTO "NotebookVersion" ("notebookId", version, "learnerId", document, size, cells, "baseHash", "savedAt")
     SELECT n.id, n.version, n."learnerId", n.document, n.size, n.cells, n."baseHash", n."savedAt" FROM "Notebook" n
     WHERE n.id = $1 AND ($2 OR coalesce(
       (SELECT max(v."savedAt") FROM "NotebookVersion" v WHERE v."notebookId" = n.id),
       CASE WHEN n.name IS NULL THEN '-infinity' ELSE n."createdAt" END) <= $3)
     ON CONFLICT DO NOTHING`,
    [notebookId, must, new Date(now.getTime() - PAUSE_MS)],
  );
  if (rowCount === 0) return;
  const { rows } = await client.query<KeptVersion>(
    `SELECT version, "savedAt", size FROM "NotebookVersion" WHERE "notebookId" = $1`,
    [notebookId],
  );
  const old = versionsToDrop(rows, now, await readHistoryRoom(client, owner, notebookId));
  if (old.length > 0)
    await client.query(`DELETE FROM "NotebookVersion" WHERE "notebookId" = $1 AND version = ANY($2::int[])`, [
      notebookId,
      old,
    ]);
}

/** What the histories of his other notebooks leave to this one. */
async function readHistoryRoom(client: PoolClient, owner: Owner, notebookId: string): Promise<number> {
  const { rows } = await client.query<{ kept: string }>(
    `SELECT coalesce(sum(size), 0) AS kept FROM "NotebookVersion" WHERE "learnerId" = $1 AND "notebookId" <> $2`,
    [owner.learnerId, notebookId],
  );
  return Math.min(MOST_SIZE, ROOM[owner.kind].history - Number(rows[0]?.kept ?? 0));
}
