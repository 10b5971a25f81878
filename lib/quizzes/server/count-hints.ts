import "server-only";
import type { Pool } from "pg";
import type { SessionItemRow } from "@/lib/quizzes/server/session-row";

/** How many hints were revealed in the view of each item, by view key; where there is none, nothing. */
export async function countHints(client: Pool, items: readonly SessionItemRow[]): Promise<ReadonlyMap<string, number>> {
  const { rows } = await client.query<{ viewKey: string; hints: number }>({
    name: "count-quiz-hints",
    text: `SELECT s."viewKey", h.hints FROM "QuizSessionItem" s JOIN "HintReveal" h ON h."viewLearnerId" = s."viewLearnerId"
      AND h."revisionId" = s."revisionId" AND h."viewNumber" = s."viewNumber" WHERE s."viewKey" = ANY($1)`,
    values: [items.map(({ viewKey }) => viewKey)],
  });
  return new Map(rows.map(({ viewKey, hints }) => [viewKey, hints]));
}
