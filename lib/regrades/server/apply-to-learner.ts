import "server-only";
import type { PoolClient } from "pg";
import { insertNotices } from "@/lib/notices/server/insert-notice";
import { enterCorrections } from "@/lib/points/server/enter-corrections";
import { getRevision } from "@/lib/practice/server/read-revision";
import { transactionOf } from "@/lib/practice/server/locked-learner";
import { rebuildAroundItem } from "@/lib/progress/server/rebuild-around-item";
import { regradeReason } from "@/lib/regrades/schema";
import { ANSWER_COLUMNS, markAnew, type AnswerRow, type Mark } from "@/lib/regrades/server/mark-anew";
import type { MarkingRevision } from "@/lib/regrades/server/require-key";

export interface RunningRegrade {
  readonly id: string;
  readonly itemId: string;
  readonly reason: unknown;
  readonly key: MarkingRevision;
}

/** Thrown to write nothing of a learner, because the regrade was cancelled meanwhile. */
class Cancelled extends Error {}

/** Of many scores of one learner, those that he is told. */
const TOLD = 20;

interface Change {
  readonly row: AnswerRow;
  readonly mark: Mark;
}

/**
 * Gives one learner the scores that he is to have, and rebuilds what follows from them, in one transaction under his lock: whoever
 * answers at that moment waits, and begins anew with what is then there. What another worker has applied already stays untouched.
 * @returns whether the regrade goes on
 */
export async function applyToLearner(regrade: RunningRegrade, learnerId: string, now: Date): Promise<boolean> {
  try {
    await transactionOf(learnerId, (client) => applyIn(client, regrade, learnerId, now));
    return true;
  } catch (error) {
    if (error instanceof Cancelled) return false;
    throw error;
  }
}

async function applyIn(client: PoolClient, regrade: RunningRegrade, learnerId: string, now: Date): Promise<void> {
  const { rows } = await client.query<AnswerRow>({
    name: "regrade-answers",
    text: `SELECT ${ANSWER_COLUMNS}
      FROM "RegradeChange" c JOIN "Attempt" a ON a.id = c."attemptId" JOIN "ItemRevision" r ON r.id = a."revisionId"
      WHERE c."regradeId" = $1 AND c."appliedAt" IS NULL AND a."learnerId" = $2 ORDER BY a."submittedAt" DESC, a.id`,
    values: [regrade.id, learnerId],
  });
  if (rows.length === 0) return;
  const changes: Change[] = [];
  for (const row of rows) {
    const shown = await getRevision(client, row.revisionId);
    const mark = shown && markAnew(row, shown, regrade.key);
    if (mark && typeof mark !== "string") changes.push({ row, mark });
  }
  await writeScores(client, regrade.key.id, changes);
  await closeChanges(client, regrade.id, rows, changes, now);
  const shares = new Map(changes.map(({ row, mark }) => [row.id, shareOf(mark)]));
  await enterCorrections(client, { regradeId: regrade.id, learnerId, shares, now });
  await rebuildAroundItem(client, learnerId, regrade.itemId);
  const scores = changes.map(({ row, mark }) => ({ attemptId: row.id, before: shareOf(row), after: shareOf(mark) }));
  const changed = scores.filter(({ before, after }) => before !== after);
  if (changed.length > 0) {
    const reason = regradeReason.parse(regrade.reason);
    const body = { version: 1 as const, itemId: regrade.itemId, reason, scores: changed.slice(0, TOLD) };
    const execute = (text: string, values: readonly unknown[]) => client.query(text, [...values]);
    await insertNotices(execute, { kind: "regrade", about: regrade.id, now }, [{ learnerId, body }]);
  }
  // Last, because all workers write this row: it is held for as short as may be.
  const { rowCount } = await client.query({
    name: "regrade-count",
    text: `UPDATE "Regrade" SET done = done + $2, changed = changed + $3 WHERE id = $1 AND status = 'running'`,
    values: [regrade.id, rows.length, changed.length],
  });
  if (rowCount === 0) throw new Cancelled();
}

const shareOf = ({ earned, possible }: { earned: number | null; possible: number | null }) =>
  (earned ?? 0) / (possible || 1);

/** Time and order of the answers stay: what follows from them is replayed as if the key had been right from the beginning. */
async function writeScores(client: PoolClient, revisionId: string, changes: readonly Change[]): Promise<void> {
  const marks = changes.map(({ row, mark: { earned, possible, guess, slips } }) => ({
    ...{ id: row.id, earned, possible, guess, slips },
    // Marked again by the revision that was shown, it is as if nothing had been.
    markedById: row.revisionId === revisionId ? null : revisionId,
  }));
  await client.query({
    name: "regrade-scores",
    text: `UPDATE "Attempt" a SET earned = m.earned, possible = m.possible, guess = m.guess, slips = m.slips,
        "markedById" = m."markedById"
      FROM jsonb_to_recordset($1::jsonb)
        AS m(id uuid, earned float8, possible float8, guess float8, slips text[], "markedById" uuid)
      WHERE a.id = m.id`,
    values: [JSON.stringify(marks)],
  });
}

/** What stood there a moment ago is what the change says, whatever the preview saw. */
async function closeChanges(
  client: PoolClient,
  regradeId: string,
  rows: readonly AnswerRow[],
  changes: readonly Change[],
  now: Date,
): Promise<void> {
  const marks = new Map(changes.map(({ row, mark }) => [row.id, mark]));
  const facts = rows.map((row) => ({
    ...{ id: row.id, earnedBefore: row.earned, possibleBefore: row.possible },
    earned: marks.get(row.id)?.earned ?? row.earned,
    possible: marks.get(row.id)?.possible ?? row.possible,
  }));
  await client.query({
    name: "regrade-changes",
    text: `UPDATE "RegradeChange" c SET "earnedBefore" = f."earnedBefore", "possibleBefore" = f."possibleBefore",
        earned = f.earned, possible = f.possible, "appliedAt" = $2
      FROM jsonb_to_recordset($3::jsonb)
        AS f(id uuid, "earnedBefore" float8, "possibleBefore" float8, earned float8, possible float8)
      WHERE c."regradeId" = $1 AND c."attemptId" = f.id`,
    values: [regradeId, now, JSON.stringify(facts)],
  });
}
