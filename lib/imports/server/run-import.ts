import "server-only";
import { pool } from "@/lib/db/pool";
import { makeDraft } from "@/lib/imports/server/make-draft";
import { readMaker } from "@/lib/imports/server/read-maker";
import { sendJob } from "@/lib/jobs/server/boss";

/** Items that are looked up at once. */
const BATCH = 50;
/** A job is shorter than its queue lets it be; what is left becomes another one. */
const SLICE_MS = 45_000;

/**
 * Makes the drafts of an import: the job of its queue. It can be broken off anywhere and begun again, also by two at once: each item is
 * made in a transaction of its own, once. Gives the rest back when `signal` says that the server stops.
 */
export async function runImport(importId: string, signal: AbortSignal, clock = () => new Date()): Promise<void> {
  const { rowCount } = await pool().query(
    `UPDATE "DraftImport" SET status = 'running', "startedAt" = coalesce("startedAt", $2)
     WHERE id = $1 AND status IN ('queued', 'running')`,
    [importId, clock()],
  );
  const maker = rowCount ? await readMaker(importId) : undefined;
  // Whose account is suspended finds his import again where it stopped.
  if (!maker) return rowCount ? failImport(importId) : undefined;
  const until = Date.now() + SLICE_MS;
  for (;;) {
    const places = await listPending(importId);
    if (places.length === 0) return end(importId, clock());
    for (const place of places) {
      if (signal.aborted || Date.now() > until) return sendJob("import", importId);
      await makeDraft(maker, importId, place, clock());
    }
  }
}

async function listPending(importId: string): Promise<number[]> {
  const { rows } = await pool().query<{ place: number }>(
    `SELECT place FROM "DraftImportItem" WHERE "importId" = $1 AND outcome IS NULL ORDER BY place LIMIT ${BATCH}`,
    [importId],
  );
  return rows.map(({ place }) => place);
}

async function end(importId: string, now: Date): Promise<void> {
  await pool().query(`UPDATE "DraftImport" SET status = 'done', "endedAt" = $2 WHERE id = $1 AND status = 'running'`, [
    importId,
    now,
  ]);
}

/** Notes that an import could not be brought to its end. What was made stays, and its maker can let it go on. */
export async function failImport(importId: string): Promise<void> {
  await pool().query(
    `UPDATE "DraftImport" SET status = 'failed', "endedAt" = now() WHERE id = $1 AND status IN ('queued', 'running')`,
    [importId],
  );
}
