import "server-only";
import { shareOf, type Score } from "@/lib/core/score";
import type { AttemptFact } from "@/lib/practice/fold-attempt";
import type { Ticket } from "@/lib/practice/server/ticket";
import type { SubmissionState } from "@/lib/practice/server/read-learning-state";

export interface NewAttempt {
  readonly id: string;
  readonly learnerId: string;
  readonly ticket: Ticket;
  readonly viewKey: string;
  readonly idempotencyKey: string | undefined;
  readonly answer: unknown;
  readonly answerHash: string;
  readonly score: Extract<Score, { status: "graded" | "awaiting-marks" }>;
  /** Expected share of a blind guess, 0..1. */
  readonly guess: number;
  readonly certainty: number | undefined;
  readonly hints: number;
  /** Whether the item is drawn anew for each view. */
  readonly isDrawn: boolean;
  readonly durationMs: number | null;
  readonly at: Date;
  /** When the answer came in, where it was marked later than that. */
  readonly submittedAt?: Date;
}

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
