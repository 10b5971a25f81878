import "server-only";
import type { PoolClient } from "pg";
import { transaction } from "@/lib/db/transaction";
import { findAboveMastery } from "@/lib/fair-play/above-mastery";
import { findOneOrigin, LEAST_ACCOUNTS, LEAST_ANSWERS } from "@/lib/fair-play/one-origin";
import { findSameWrong, LEAST_SAME } from "@/lib/fair-play/same-wrong";
import { insertFlags, type NewFlag } from "@/lib/fair-play/server/insert-flags";
import {
  countWrongAnswers,
  listLikePairs,
  readFirstTries,
  readOrigins,
  readTimedAnswers,
  readWrongAnswers,
} from "@/lib/fair-play/server/read-answers";
import { ORIGIN_DAYS } from "@/lib/fair-play/server/record-origin";
import { findSpeed } from "@/lib/fair-play/speed";

const AT_ONCE = 500;
/** What has just come in may go on, and its figures are folded within a minute or two. */
const SETTLE_MS = 5 * 60_000;
const DAY_MS = 86_400_000;
/** Boards show again whoever was left out until now. Marking more often than needed changes nothing. */
const MARK_RUN_OUT = `UPDATE "MemberScore" SET "isStale" = true WHERE NOT "isStale" AND "learnerId" IN (
  SELECT "learnerId" FROM "BoardExclusion" WHERE "attemptId" IS NULL AND "liftedAt" IS NULL
    AND "untilAt" <= $1 AND "untilAt" > $1::timestamptz - interval '1 hour')`;
const LOCK = `SELECT pg_advisory_xact_lock(hashtextextended('fair-play', 0))`;

/**
 * Looks at the accounts that answered since the last round, and puts what it finds before people; nothing else comes of it. One round is one
 * transaction with one holder: killed in between it found nothing yet, and the next one looks again. Gives how many findings are new.
 */
export async function scanFairPlay(now: Date): Promise<number> {
  return transaction(async (client) => {
    await client.query(
      `DELETE FROM "AccountOrigin" WHERE "lastAt" < $1::timestamptz - interval '${ORIGIN_DAYS} days'`,
      [now],
    );
    await client.query(MARK_RUN_OUT, [now]);
    const since = await readThrough(client, now);
    const { learnerIds, until } = await listActive(client, since, new Date(now.getTime() - SETTLE_MS));
    const flags = learnerIds.length === 0 ? [] : await findAll(client, learnerIds, since, now);
    const made = await insertFlags(client, flags, now);
    await client.query(
      `INSERT INTO "FairPlayScan" (signal, through) VALUES ('all', $1) ON CONFLICT (signal) DO UPDATE SET through = excluded.through`,
      [until],
    );
    return made;
  }, LOCK);
}

async function readThrough(client: PoolClient, now: Date): Promise<Date> {
  const { rows } = await client.query<{ through: Date }>(`SELECT through FROM "FairPlayScan" WHERE signal = 'all'`);
  return rows[0]?.through ?? new Date(now.getTime() - ORIGIN_DAYS * DAY_MS);
}

/** The accounts that answered first since then, and up to when nobody else did. */
async function listActive(client: PoolClient, since: Date, until: Date) {
  const { rows } = await client.query<{ learnerId: string; firstAt: Date }>(
    `SELECT a."learnerId", min(a."submittedAt") AS "firstAt" FROM "Attempt" a JOIN "Learner" l ON l.id = a."learnerId"
     WHERE a."submittedAt" > $1 AND a."submittedAt" <= $2 AND l.kind = 'account' GROUP BY 1 ORDER BY 2 LIMIT ${AT_ONCE + 1}`,
    [since, until],
  );
  const next = rows[AT_ONCE];
  const shown = rows.slice(0, AT_ONCE).map(({ learnerId }) => learnerId);
  // Who waits for the next round answered no earlier than this. All at one moment are taken together, or it would never go on.
  const isStuck = next !== undefined && next.firstAt.getTime() - 1 <= since.getTime();
  return { learnerIds: shown, until: next && !isStuck ? new Date(next.firstAt.getTime() - 1) : until };
}

async function findAll(client: PoolClient, learnerIds: readonly string[], since: Date, now: Date): Promise<NewFlag[]> {
  const timed = await readTimedAnswers(client, learnerIds, since);
  const tries = await readFirstTries(client, learnerIds);
  const speed = [...timed].flatMap(([learnerId, answers]) =>
    findSpeed(answers).map((evidence) => ({ learnerId, key: evidence.attemptIds[0] ?? "", evidence })),
  );
  const above = [...tries].flatMap(([learnerId, answers]) =>
    findAboveMastery(answers).map((evidence) => ({ learnerId, key: evidence.attemptIds[0] ?? "", evidence })),
  );
  return [
    ...speed,
    ...above,
    ...(await findAlike(client, learnerIds, since)),
    ...(await findOrigins(client, learnerIds, now)),
  ];
}

async function findAlike(client: PoolClient, learnerIds: readonly string[], since: Date): Promise<NewFlag[]> {
  const pairs = await listLikePairs(client, learnerIds, since, LEAST_SAME);
  if (pairs.length === 0) return [];
  const wrong = await readWrongAnswers(client, [...new Set(pairs.flatMap(({ one, other }) => [one, other]))]);
  const items = new Set([...wrong.values()].flat().map(({ itemId }) => itemId));
  const counts = await countWrongAnswers(client, [...items]);
  // Every active account was held against every other.
  const compared = learnerIds.length ** 2;
  return pairs.flatMap(({ one, other }) => {
    const evidence = findSameWrong(wrong.get(one) ?? [], wrong.get(other) ?? [], counts, compared);
    if (!evidence) return [];
    const day = evidence.to.slice(0, 10);
    return [
      { learnerId: one, key: `${one}:${other}:${day}`, evidence, otherLearnerId: other },
      { learnerId: other, key: `${other}:${one}:${day}`, evidence, otherLearnerId: one },
    ];
  });
}

async function findOrigins(client: PoolClient, learnerIds: readonly string[], now: Date): Promise<NewFlag[]> {
  const month = now.toISOString().slice(0, 7);
  const since = new Date(now.getTime() - ORIGIN_DAYS * DAY_MS);
  const origins = await readOrigins(client, learnerIds, since, LEAST_ACCOUNTS);
  return [...origins].flatMap(([origin, accounts]) => {
    const evidence = findOneOrigin(accounts);
    if (!evidence) return [];
    const used = accounts.filter(({ answeredAt }) => answeredAt.length >= LEAST_ANSWERS);
    return used.map(({ learnerId }) => ({ learnerId, key: `${origin}:${learnerId}:${month}`, evidence }));
  });
}
