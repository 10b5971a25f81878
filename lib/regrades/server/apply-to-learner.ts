import "server-only";
import { prisma, type Prisma } from "@/lib/db/prisma";
import { pool } from "@/lib/db/pool";
import { insertNotices } from "@/lib/notices/server/insert-notice";
import { getRevision } from "@/lib/practice/server/read-revision";
import { lockLearner } from "@/lib/practice/server/locked-learner";
import { rebuildDerivedRows } from "@/lib/progress/server/rebuild-derived-rows";
import { regradeReason } from "@/lib/regrades/schema";
import { markAnew, type AnswerRow, type Mark } from "@/lib/regrades/server/mark-anew";
import type { MarkingRevision } from "@/lib/regrades/server/require-key";

export interface RunningRegrade {
  readonly id: string;
  readonly itemId: string;
  readonly reason: unknown;
  readonly key: MarkingRevision;
}

/** Thrown to write nothing of a learner, because the regrade was cancelled meanwhile. */
class Cancelled extends Error {}

const TOLD = 20;
/** A learner who is answering right now is waited for. */
const PATIENCE = { maxWait: 20_000, timeout: 60_000 };

/**
 * Gives one learner the scores that he is to have, and rebuilds what follows from them, in one transaction under his lock: whoever
 * answers at that moment waits, and begins anew with what is then there. What another worker has applied already stays untouched.
 * @returns whether the regrade goes on
 */
export async function applyToLearner(regrade: RunningRegrade, learnerId: string, now: Date): Promise<boolean> {
  try {
    await prisma().$transaction((tx) => applyIn(tx, regrade, learnerId, now), PATIENCE);
    return true;
  } catch (error) {
    if (error instanceof Cancelled) return false;
    throw error;
  }
}

async function applyIn(tx: Prisma.TransactionClient, regrade: RunningRegrade, learnerId: string, now: Date) {
  await lockLearner(tx, learnerId);
  const rows = await tx.$queryRaw<AnswerRow[]>`
    SELECT a.id, a."learnerId", a."itemId", a."revisionId", a."viewLearnerId", a."viewNumber", a.answer, a.status::text,
      a.evidence::text, a.earned, a.possible, coalesce((r.envelope->>'edition')::int, 1) AS edition
    FROM "RegradeChange" c JOIN "Attempt" a ON a.id = c."attemptId" JOIN "ItemRevision" r ON r.id = a."revisionId"
    WHERE c."regradeId" = ${regrade.id}::uuid AND c."appliedAt" IS NULL AND a."learnerId" = ${learnerId}::uuid
    ORDER BY a."submittedAt" DESC, a.id`;
  if (rows.length === 0) return;
  const changes: { row: AnswerRow; mark: Mark }[] = [];
  for (const row of rows) {
    const shown = await getRevision(pool(), row.revisionId);
    const mark = shown && markAnew(row, shown, regrade.key);
    if (mark && typeof mark !== "string") changes.push({ row, mark });
  }
  await writeScores(tx, regrade.key.id, changes);
  await closeChanges(tx, regrade.id, rows, changes, now);
  // Here a ledger of points gets its counter-entries (docs/decisions/055), once there is one.
  await rebuildDerivedRows(tx, learnerId, [learnerId]);
  const scores = changes.map(({ row, mark }) => ({ attemptId: row.id, before: shareOf(row), after: shareOf(mark) }));
  const changed = scores.filter(({ before, after }) => before !== after);
  if (changed.length > 0) {
    const reason = regradeReason.parse(regrade.reason);
    const body = { version: 1 as const, itemId: regrade.itemId, reason, scores: changed.slice(0, TOLD) };
    await insertNotices(tx, { kind: "regrade", about: regrade.id, now }, [{ learnerId, body }]);
  }
  // Last, because all workers write this row: it is held for as short as may be.
  const going = await tx.$executeRaw`
    UPDATE "Regrade" SET done = done + ${rows.length}, changed = changed + ${changed.length}
    WHERE id = ${regrade.id}::uuid AND status = 'running'`;
  if (going === 0) throw new Cancelled();
}

const shareOf = ({ earned, possible }: { earned: number | null; possible: number | null }) =>
  (earned ?? 0) / (possible || 1);

/** Time and order of the answers stay: what follows from them is replayed as if the key had been right from the beginning. */
async function writeScores(
  tx: Prisma.TransactionClient,
  revisionId: string,
  changes: readonly { readonly row: AnswerRow; readonly mark: Mark }[],
): Promise<void> {
  const marks = changes.map(({ row, mark: { earned, possible, guess, slips } }) => ({
    ...{ id: row.id, earned, possible, guess, slips },
    // Marked again by the revision that was shown, it is as if nothing had been.
    markedById: row.revisionId === revisionId ? null : revisionId,
  }));
  await tx.$executeRaw`
    UPDATE "Attempt" a SET earned = m.earned, possible = m.possible, guess = m.guess, slips = m.slips, "markedById" = m."markedById"
    FROM jsonb_to_recordset(${JSON.stringify(marks)}::jsonb)
      AS m(id uuid, earned float8, possible float8, guess float8, slips text[], "markedById" uuid)
    WHERE a.id = m.id`;
}

/** What stood there a moment ago is what the change says, whatever the preview saw. */
async function closeChanges(
  tx: Prisma.TransactionClient,
  regradeId: string,
  rows: readonly AnswerRow[],
  changes: readonly { readonly row: AnswerRow; readonly mark: Mark }[],
  now: Date,
): Promise<void> {
  const marks = new Map(changes.map(({ row, mark }) => [row.id, mark]));
  const facts = rows.map((row) => ({
    ...{ id: row.id, earnedBefore: row.earned, possibleBefore: row.possible },
    earned: marks.get(row.id)?.earned ?? row.earned,
    possible: marks.get(row.id)?.possible ?? row.possible,
  }));
  await tx.$executeRaw`
    UPDATE "RegradeChange" c SET "earnedBefore" = f."earnedBefore", "possibleBefore" = f."possibleBefore", earned = f.earned,
      possible = f.possible, "appliedAt" = ${now}
    FROM jsonb_to_recordset(${JSON.stringify(facts)}::jsonb)
      AS f(id uuid, "earnedBefore" float8, "possibleBefore" float8, earned float8, possible float8)
    WHERE c."regradeId" = ${regradeId}::uuid AND c."attemptId" = f.id`;
}
