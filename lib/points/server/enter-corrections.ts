import "server-only";
import type { PoolClient } from "pg";
import { correctPoints } from "@/lib/points/earn-points";
import { POINT_RULES } from "@/lib/points/rules";
import { readSessionShare } from "@/lib/points/server/award-quiz";
import { insertEntry, readDay } from "@/lib/points/server/point-rows";

interface Regraded {
  readonly regradeId: string;
  readonly learnerId: string;
  /** What answers earn from now on, 0..1, by attempt. */
  readonly shares: ReadonlyMap<string, number>;
  readonly now: Date;
}

/** What the ledger says so far of one answer or one quiz. */
interface Given {
  readonly about: string;
  readonly itemId: string | null;
  readonly worth: number;
  readonly given: number;
  readonly day: number;
}

/**
 * Brings the ledger to what answers are worth after a regrade, by entries of now: they count in all time and in the season that is
 * under way, and against the cap of the day that they correct. The quizzes of which the answers were part follow. In the regrade's
 * transaction, under the learner's lock, after the scores were written.
 */
export async function enterCorrections(client: PoolClient, regraded: Regraded): Promise<void> {
  const attemptIds = [...regraded.shares.keys()];
  if (attemptIds.length === 0) return;
  for (const given of await readGiven(client, regraded.learnerId, "attemptId", attemptIds)) {
    await correct(client, regraded, given, regraded.shares.get(given.about) ?? 0, { attemptId: given.about });
  }
  for (const given of await readGiven(client, regraded.learnerId, "sessionId", await listQuizzes(client, attemptIds))) {
    const { share } = await readSessionShare(client, given.about);
    await correct(client, regraded, given, share, { sessionId: given.about });
  }
}

async function readGiven(
  client: PoolClient,
  learnerId: string,
  column: "attemptId" | "sessionId",
  ids: readonly string[],
): Promise<Given[]> {
  const { rows } = await client.query<Given>({
    name: `points-given-${column}`,
    text: `SELECT "${column}" AS about, max("itemId") AS "itemId", max(worth) AS worth, sum(points)::int AS given, min(day) AS day
      FROM "PointEvent" WHERE "learnerId" = $1 AND "${column}" = ANY($2::uuid[]) GROUP BY "${column}" ORDER BY min(at), "${column}"`,
    values: [learnerId, ids],
  });
  return rows;
}

async function listQuizzes(client: PoolClient, attemptIds: readonly string[]): Promise<string[]> {
  const { rows } = await client.query<{ sessionId: string }>({
    name: "points-quizzes",
    text: `SELECT DISTINCT q."sessionId" FROM "QuizSessionItem" q JOIN "Attempt" a ON a."viewKey" = q."viewKey"
      WHERE a.id = ANY($1::uuid[]) ORDER BY 1`,
    values: [attemptIds],
  });
  return rows.map(({ sessionId }) => sessionId);
}

async function correct(
  client: PoolClient,
  { regradeId, learnerId, now }: Regraded,
  { about, itemId, worth, given, day }: Given,
  share: number,
  of: { readonly attemptId: string } | { readonly sessionId: string },
): Promise<void> {
  const { points: today } = await readDay(client, learnerId, day, "regrade");
  const points = correctPoints({ worth, given, today }, share, POINT_RULES);
  if (points === 0) return;
  const reason = `regrade:${regradeId}:${about}`;
  await insertEntry(client, {
    ...{ kind: "regrade", reason, learnerId, worth, points, rules: POINT_RULES.version, day, at: now, ...of },
    ...(itemId !== null && { itemId }),
  });
}
