import "server-only";
import type { PoolClient } from "pg";
import { groupBy } from "@/lib/core/group-by";
import type { FirstTry } from "@/lib/fair-play/above-mastery";
import type { OriginAccount } from "@/lib/fair-play/one-origin";
import type { WrongAnswer, WrongCounts } from "@/lib/fair-play/same-wrong";
import type { TimedAnswer } from "@/lib/fair-play/speed";

type Of<T> = T & { readonly learnerId: string };

/**
 * Answers that were sent one by one since then, and the last one before; those of quizzes are marked together and say nothing of speed.
 */
export async function readTimedAnswers(
  client: PoolClient,
  learnerIds: readonly string[],
  since: Date,
): Promise<Map<string, Of<TimedAnswer>[]>> {
  const { rows } = await client.query<Of<TimedAnswer>>(
    `SELECT a."learnerId", a.id AS "attemptId", a."submittedAt" AS at, a.earned >= a.possible AS "isRight", a."durationMs" AS "claimedMs"
     FROM "Attempt" a WHERE a."learnerId" = ANY($1::uuid[]) AND a.status = 'graded' AND a.evidence = 'server'
       AND a."submittedAt" >= coalesce((SELECT max(b."submittedAt") FROM "Attempt" b
         WHERE b."learnerId" = a."learnerId" AND b."submittedAt" < $2), $2)
       AND NOT EXISTS (SELECT FROM "QuizSessionItem" q WHERE q."viewKey" = a."viewKey")
     ORDER BY a."submittedAt", a.id`,
    [learnerIds, since],
  );
  return groupBy(rows, ({ learnerId }) => learnerId);
}

/** First answers to items, with how many of all learners solve each. */
export async function readFirstTries(
  client: PoolClient,
  learnerIds: readonly string[],
): Promise<Map<string, Of<FirstTry>[]>> {
  const { rows } = await client.query<Of<FirstTry>>(
    `SELECT f."learnerId", f."attemptId", f.at, f.share >= 1 AS "isRight", s.facility
     FROM "FirstAnswer" f LEFT JOIN "ItemStatistic" s ON s."revisionId" = f."revisionId"
     WHERE f."learnerId" = ANY($1::uuid[]) ORDER BY f.at, f."attemptId"`,
    [learnerIds],
  );
  return groupBy(rows, ({ learnerId }) => learnerId);
}

/** What a wrong answer took, as one text; null where its kind tells nothing of it. */
const KEY = (row: string) =>
  `CASE WHEN ${row}.share < 1 AND cardinality(${row}.taken || ${row}.slips) > 0
     THEN array_to_string(${row}.taken, chr(31)) || chr(30) || array_to_string(${row}.slips, chr(31)) END`;

export interface Pair {
  readonly one: string;
  readonly other: string;
}

/** Members of one team who gave at least so many of the same wrong answers within an hour, one of them since then. */
export async function listLikePairs(
  client: PoolClient,
  learnerIds: readonly string[],
  since: Date,
  least: number,
): Promise<Pair[]> {
  const { rows } = await client.query<Pair>(
    `SELECT one, other FROM (
       SELECT least(f."learnerId", g."learnerId") AS one, greatest(f."learnerId", g."learnerId") AS other,
         count(DISTINCT f."itemId") AS same
       FROM "FirstAnswer" f JOIN "FirstAnswer" g ON g."itemId" = f."itemId" AND g."revisionId" = f."revisionId"
         AND g."learnerId" <> f."learnerId" AND g.at BETWEEN f.at - interval '1 hour' AND f.at + interval '1 hour'
         AND ${KEY("g")} = ${KEY("f")}
       WHERE f."learnerId" = ANY($1::uuid[]) AND f.at >= $2::timestamptz - interval '1 hour' GROUP BY 1, 2) p
     WHERE same >= $3 AND EXISTS (
       SELECT FROM "Learner" a JOIN "Membership" m ON m."userId" = a."userId"
         JOIN "Membership" n ON n."teamId" = m."teamId" JOIN "Learner" b ON b."userId" = n."userId"
       WHERE a.id = p.one AND b.id = p.other)`,
    [learnerIds, since, least],
  );
  return rows;
}

export async function readWrongAnswers(
  client: PoolClient,
  learnerIds: readonly string[],
): Promise<Map<string, Of<WrongAnswer>[]>> {
  const { rows } = await client.query<Of<WrongAnswer>>(
    `SELECT f."learnerId", f."itemId", f.at, ${KEY("f")} AS key FROM "FirstAnswer" f
     WHERE f."learnerId" = ANY($1::uuid[]) AND ${KEY("f")} IS NOT NULL`,
    [learnerIds],
  );
  return groupBy(rows, ({ learnerId }) => learnerId);
}

/** What everybody answered wrongly to these items. */
export async function countWrongAnswers(client: PoolClient, itemIds: readonly string[]): Promise<WrongCounts> {
  const { rows } = await client.query<{ itemId: string; key: string; count: number }>(
    `SELECT f."itemId", ${KEY("f")} AS key, count(*)::int AS count FROM "FirstAnswer" f
     WHERE f."itemId" = ANY($1::text[]) AND ${KEY("f")} IS NOT NULL GROUP BY 1, 2`,
    [itemIds],
  );
  const byItem = groupBy(rows, ({ itemId }) => itemId);
  return new Map([...byItem].map(([itemId, all]) => [itemId, new Map(all.map(({ key, count }) => [key, count]))]));
}

/** The accounts of each network from which at least so many signed in, one of these learners among them, with the times of their answers. */
export async function readOrigins(
  client: PoolClient,
  learnerIds: readonly string[],
  since: Date,
  least: number,
): Promise<Map<string, OriginAccount[]>> {
  const { rows } = await client.query<{ origin: string; learnerId: string; answeredAt: Date[] }>(
    `SELECT o.origin, l.id AS "learnerId", coalesce((
       SELECT array_agg(a."submittedAt" ORDER BY a."submittedAt") FROM "Attempt" a
       WHERE a."learnerId" = l.id AND a."submittedAt" >= $2), '{}') AS "answeredAt"
     FROM "AccountOrigin" o JOIN "Learner" l ON l."userId" = o."userId"
     WHERE o.origin IN (
       SELECT origin FROM "AccountOrigin" GROUP BY origin HAVING count(*) BETWEEN $3 AND ${MOST_ACCOUNTS})
       AND EXISTS (SELECT FROM "AccountOrigin" p JOIN "Learner" k ON k."userId" = p."userId"
         WHERE p.origin = o.origin AND k.id = ANY($1::uuid[]))`,
    [learnerIds, since, least],
  );
  return groupBy(rows, ({ origin }) => origin);
}

/** A network of more is a university or a provider, and says nothing of one person. */
const MOST_ACCOUNTS = 200;
