import "server-only";
import { shareOf, type Score } from "@/lib/core/score";
import type { AttemptFact } from "@/lib/practice/fold-attempt";
import type { NewAttempt } from "@/lib/practice/server/insert-attempt";
import type { SubmissionState } from "@/lib/practice/server/read-learning-state";

/** A graded attempt as everything derived from it needs it. */
export function toFact(
  { id, ticket, guess, hints, certainty, durationMs, at }: NewAttempt,
  { revision }: SubmissionState,
  score: Extract<Score, { status: "graded" }>,
): AttemptFact {
  const { chapter, concepts, edition } = revision;
  return {
    ...{ id, itemId: ticket.itemId, chapter, concepts, share: shareOf(score), guess, evidence: score.evidence },
    ...{ edition, hints, certainty: certainty ?? null, durationMs, at },
  };
}
