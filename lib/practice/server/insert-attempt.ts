import "server-only";
import type { PoolClient } from "pg";
import type { Score } from "@/lib/core/score";
import type { AttemptFact, Folded } from "@/lib/practice/fold-attempt";
import type { Ticket } from "@/lib/practice/server/ticket";
import { DERIVED_ROWS, DERIVED_VALUES, derivedValues } from "@/lib/practice/server/write-derived-rows";

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
  readonly durationMs: number | null;
  readonly at: Date;
  /** When the answer came in, where it was marked later than that. */
  readonly submittedAt?: Date;
}

/** The guest's row with his first answer; later, when he was last here. Takes two values from $`first` on. */
const learnerFrom = (first: number) => `
  INSERT INTO "Learner" (id, kind, "createdAt", "lastSeenAt") VALUES ($${first}, 'guest', $${first + 1}, $${first + 1})
  ON CONFLICT (id) DO UPDATE SET "lastSeenAt" = excluded."lastSeenAt"`;

/** Takes twenty-one values from $`first` on. */
const attemptFrom = (first: number) => `
  INSERT INTO "Attempt" (id, "learnerId", "itemId", "revisionId", "viewKey", "viewLearnerId", "viewNumber", "idempotencyKey",
    answer, "answerHash", status, earned, possible, guess, "submittedAt", "gradedAt", evidence, slips, certainty, hints, "durationMs")
  VALUES (${Array.from({ length: 21 }, (_, index) => `$${first + index}`).join(", ")})`;

const FACT_ALONE = `WITH learner AS (${learnerFrom(1)}) ${attemptFrom(3)}`;
const FACT_AND_DERIVED = `WITH learner AS (${learnerFrom(DERIVED_VALUES + 1)}), attempt AS (${attemptFrom(DERIVED_VALUES + 3)}), ${DERIVED_ROWS}`;

function factValues({ ticket, score, at, ...attempt }: NewAttempt): readonly unknown[] {
  const graded = score.status === "graded" ? score : undefined;
  return [
    ...[attempt.learnerId, at],
    ...[attempt.id, attempt.learnerId, ticket.itemId, ticket.revisionId, attempt.viewKey, ticket.learnerId],
    ...[ticket.number, attempt.idempotencyKey ?? null, JSON.stringify(attempt.answer), attempt.answerHash],
    ...[graded ? "graded" : "awaiting_marks", graded?.earned ?? null, graded?.possible ?? null, attempt.guess],
    ...[
      attempt.submittedAt ?? at,
      graded ? at : null,
      graded?.evidence ?? null,
      graded?.slips ?? [],
      attempt.certainty ?? null,
    ],
    ...[attempt.hints, attempt.durationMs],
  ];
}

/** Keeps an answer that waits for its marks, in one round trip. */
export async function insertAttempt(client: PoolClient, attempt: NewAttempt): Promise<void> {
  await client.query({ name: "insert-attempt", text: FACT_ALONE, values: [...factValues(attempt)] });
}

/** Keeps a graded answer and all that is derived from it, in one round trip. */
export async function insertGradedAttempt(
  client: PoolClient,
  attempt: NewAttempt,
  fact: AttemptFact,
  folded: Folded,
): Promise<void> {
  const values = [...derivedValues(attempt.learnerId, fact, folded), ...factValues(attempt)];
  await client.query({ name: "insert-graded-attempt", text: FACT_AND_DERIVED, values });
}
