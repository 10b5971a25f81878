import "server-only";
import type { Queryable } from "@/lib/db/pool";
import type { ScoredAttempt } from "@/lib/quizzes/server/score-item";

export interface SessionAttempt extends ScoredAttempt {
  readonly id: string;
  readonly viewKey: string;
  readonly answer: unknown;
  /** The revision whose key gave the score, where a regrade put another one in the place of the one that was shown. */
  readonly markedById: string | null;
  readonly marks: Readonly<Record<string, number>> | null;
}

/** The attempts that answer the views of sessions, by the views' keys. */
export async function listAttempts(
  client: Queryable,
  viewKeys: readonly string[],
): Promise<ReadonlyMap<string, SessionAttempt>> {
  const { rows } = await client.query<SessionAttempt>({
    name: "list-quiz-attempts",
    text: `SELECT id, "viewKey", status, earned, possible, evidence, answer, marks, "markedById" FROM "Attempt" WHERE "viewKey" = ANY($1)`,
    values: [viewKeys],
  });
  return new Map(rows.map((row) => [row.viewKey, row]));
}
