import "server-only";
import type { PoolClient } from "pg";
import { utcDay } from "@/lib/core/local-day";
import { pool } from "@/lib/db/pool";
import { type Earned, earnByQuiz } from "@/lib/points/earn-points";
import { POINT_RULES } from "@/lib/points/rules";
import { readSessionShare } from "@/lib/points/server/award-quiz";
import { entryOf, insertEntry, readDay, type Entry } from "@/lib/points/server/point-rows";
import { weekNumber } from "@/lib/points/weeks";
import type { AttemptFact } from "@/lib/practice/fold-attempt";
import { pointsOfAnswer } from "@/lib/practice/points-of-answer";
import { replayAttempts } from "@/lib/practice/replay-attempts";
import { toAct, toFact, type ActRow } from "@/lib/practice/server/list-facts";
import { transactionOf } from "@/lib/practice/server/locked-learner";
import { getRevision } from "@/lib/practice/server/read-revision";
import { isDrawn } from "@/lib/practice/server/resolve-revision";
import { readReviewRules } from "@/lib/review/review-rules";

interface AttemptRow extends Omit<Parameters<typeof toFact>[0], "item" | "revision"> {
  readonly chapter: string;
  readonly envelope: { readonly difficulty?: number; readonly lab?: string };
  readonly revisionId: string;
  /** Whether it was shown to the account, and answered by it. */
  readonly counts: boolean;
}

/** Something that earns points, as a moment of the past. */
interface Claim {
  readonly at: Date;
  readonly of: Pick<Entry, "itemId" | "attemptId" | "sessionId">;
  earn(client: PoolClient): Promise<Earned | undefined> | Earned | undefined;
}

/**
 * Gives every account the points of all that it answered before there were points, each at its own time and under the cap of its own
 * day. What the ledger has already stays: done again, it adds nothing. The past counts in all time alone, not in weeks that are over.
 * @returns how many entries it added
 */
export async function backfillPoints(now: Date, onLearner: (done: number) => void = () => undefined): Promise<number> {
  const { rows } = await pool().query<{ id: string }>(
    `SELECT l.id FROM "Learner" l JOIN "User" u ON u.id = l."userId" WHERE u."deletedAt" IS NULL ORDER BY l.id`,
  );
  let added = 0;
  for (const [index, { id }] of rows.entries()) {
    added += await transactionOf(id, (client) => backfillLearner(client, id, now));
    onLearner(index + 1);
  }
  return added;
}

async function backfillLearner(client: PoolClient, learnerId: string, now: Date): Promise<number> {
  const before = await countEntries(client, learnerId);
  const claims = [...(await listAnswers(client, learnerId)), ...(await listQuizzes(client, learnerId))];
  claims.sort((a, b) => a.at.getTime() - b.at.getTime());
  for (const { at, of, earn } of claims) {
    const earned = await earn(client);
    if (!earned) continue;
    const { points: pointsToday } = await readDay(client, learnerId, utcDay(at), earned.kind);
    const week = weekNumber(at) === weekNumber(now) ? weekNumber(at) : null;
    await insertEntry(client, { ...entryOf(earned, { learnerId, at, pointsToday }), ...of }, week);
  }
  return (await countEntries(client, learnerId)) - before;
}

async function countEntries(client: PoolClient, learnerId: string): Promise<number> {
  const { rows } = await client.query<{ count: number }>(
    `SELECT count(*)::int FROM "PointEvent" WHERE "learnerId" = $1`,
    [learnerId],
  );
  return rows[0]?.count ?? 0;
}

async function listAnswers(client: PoolClient, learnerId: string): Promise<Claim[]> {
  const learner = await client.query<{ settings: unknown }>(`SELECT settings FROM "Learner" WHERE id = $1`, [
    learnerId,
  ]);
  const attempts = await client.query<AttemptRow>(
    `SELECT a.id, a."itemId", a.earned, a.possible, a.guess, a.evidence, a."gradedAt", a.hints, a.certainty, a."durationMs",
       a."revisionId", i.chapter, r.envelope, a."viewLearnerId" = $1 AND a."gradedAt" >= u."createdAt" AS counts
     FROM "Attempt" a JOIN "Item" i ON i.id = a."itemId" JOIN "ItemRevision" r ON r.id = a."revisionId"
     JOIN "Learner" l ON l.id = a."learnerId" JOIN "User" u ON u.id = l."userId"
     WHERE a."learnerId" = $1 AND a.status = 'graded'`,
    [learnerId],
  );
  const acts = await client.query<ActRow>(
    `SELECT id, "itemId", kind, "attemptId", rating, at FROM "ReviewAct" WHERE "learnerId" = $1 AND "undoneAt" IS NULL`,
    [learnerId],
  );
  const rows = new Map(attempts.rows.map((row) => [row.id, row]));
  const drawn = new Map<string, boolean>();
  for (const { revisionId } of attempts.rows) {
    const revision = drawn.has(revisionId) ? undefined : await getRevision(client, revisionId);
    if (revision) drawn.set(revisionId, isDrawn(revision));
  }
  const rules = readReviewRules(learner.rows[0]?.settings);
  const claims: Claim[] = [];
  const facts: AttemptFact[] = attempts.rows.map(({ chapter, envelope, ...row }) =>
    toFact({ ...row, item: { chapter }, revision: { envelope } }),
  );
  replayAttempts(facts, acts.rows.map(toAct), rules, (fact, before, folded) => {
    const row = rows.get(fact.id);
    if (!row?.counts) return;
    const { difficulty = 1, lab } = row.envelope;
    const terms = { difficulty, isChallenge: lab !== undefined, isDrawn: drawn.get(row.revisionId) ?? false };
    const earned = pointsOfAnswer(fact, before, folded, terms, rules.timeZone, POINT_RULES);
    claims.push({ at: fact.at, of: { itemId: fact.itemId, attemptId: fact.id }, earn: () => earned });
  });
  return claims;
}

async function listQuizzes(client: PoolClient, learnerId: string): Promise<Claim[]> {
  const { rows } = await client.query<{ id: string; at: Date }>(
    `SELECT s.id, s."markedAt" AS at FROM "QuizSession" s JOIN "Quiz" q ON q.id = s."quizId"
     JOIN "Learner" l ON l.id = s."learnerId" JOIN "User" u ON u.id = l."userId"
     WHERE s."learnerId" = $1 AND q.mode <> 'practice' AND s."markedAt" >= u."createdAt"
       AND NOT EXISTS (SELECT FROM "QuizSessionItem" i WHERE i."sessionId" = s.id AND i."viewLearnerId" <> $1)`,
    [learnerId],
  );
  return rows.map(({ id: sessionId, at }) => ({
    ...{ at, of: { sessionId } },
    earn: async (inside) => {
      const { ofKind: before } = await readDay(inside, learnerId, utcDay(at), "quiz");
      return earnByQuiz({ sessionId, before, ...(await readSessionShare(inside, sessionId)) }, POINT_RULES);
    },
  }));
}
