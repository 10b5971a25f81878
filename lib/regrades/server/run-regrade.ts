import "server-only";
import { pool } from "@/lib/db/pool";
import { transaction } from "@/lib/db/transaction";
import { sendJob } from "@/lib/jobs/server/boss";
import { applyToLearner, type RunningRegrade } from "@/lib/regrades/server/apply-to-learner";
import { requireKey } from "@/lib/regrades/server/require-key";
import { scanAnswers } from "@/lib/regrades/server/scan-answers";
import { tellRubric } from "@/lib/regrades/server/tell-rubric";

/** Answers whose learners are read at once. */
const BATCH = 200;
/** Learners who are written at once; each takes a connection. */
const ABREAST = 4;
/** A job is shorter than its queue lets it be; what is left becomes another one. */
const SLICE_MS = 45_000;

/**
 * Applies a regrade: the job of its queue. It can be broken off anywhere and begun again, also by two at once: each learner is done in
 * a transaction of his own, once. Ends early when it is cancelled, and gives the rest back when `signal` says that the server stops.
 */
export async function runRegrade(regradeId: string, signal: AbortSignal, clock = () => new Date()): Promise<void> {
  const regrade = await begin(regradeId, clock());
  if (!regrade) return;
  const until = Date.now() + SLICE_MS;
  await tellRubric(regrade, clock());
  for (;;) {
    const learners = await listPending(regradeId);
    if (learners.length === 0) return end(regradeId, clock());
    for (let first = 0; first < learners.length; first += ABREAST) {
      if (signal.aborted || Date.now() > until) return sendJob("regrade", regradeId);
      const some = learners.slice(first, first + ABREAST);
      const going = await Promise.all(some.map((learnerId) => applyToLearner(regrade, learnerId, clock())));
      if (going.includes(false)) return;
    }
  }
}

/** Answers that came after the preview, to a revision that was still open in a tab, are looked at as well. */
async function begin(regradeId: string, now: Date): Promise<RunningRegrade | undefined> {
  return transaction(async (client) => {
    const { rows } = await client.query<{ itemId: string; reason: unknown; number: number }>(
      `UPDATE "Regrade" g SET status = 'running', "startedAt" = coalesce(g."startedAt", $2) FROM "ItemRevision" r
       WHERE g.id = $1 AND r.id = g."toRevisionId" AND g.status IN ('queued', 'running') RETURNING g."itemId", g.reason, r.number`,
      [regradeId, now],
    );
    const [row] = rows;
    if (!row) return undefined;
    const key = await requireKey(client, row.itemId, row.number);
    const { unchanged } = await scanAnswers(client, { regradeId, itemId: row.itemId, key });
    await client.query(
      `UPDATE "Regrade" SET total = $2 + c.all_of_them, done = $2 + c.applied
       FROM (SELECT count(*)::int AS all_of_them, count("appliedAt")::int AS applied FROM "RegradeChange" WHERE "regradeId" = $1) c
       WHERE id = $1`,
      [regradeId, unchanged],
    );
    return { id: regradeId, itemId: row.itemId, reason: row.reason, key };
  });
}

async function listPending(regradeId: string): Promise<string[]> {
  const { rows } = await pool().query<{ learnerId: string }>(
    `SELECT DISTINCT "learnerId" FROM (SELECT a."learnerId" FROM "RegradeChange" c JOIN "Attempt" a ON a.id = c."attemptId"
       WHERE c."regradeId" = $1 AND c."appliedAt" IS NULL LIMIT ${BATCH}) pending`,
    [regradeId],
  );
  return rows.map(({ learnerId }) => learnerId);
}

async function end(regradeId: string, now: Date): Promise<void> {
  await pool().query(
    `UPDATE "Regrade" SET status = 'done', "endedAt" = $2, done = total WHERE id = $1 AND status = 'running'`,
    [regradeId, now],
  );
}
