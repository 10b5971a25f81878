import "server-only";
import type { Queryable } from "@/lib/db/pool";
import { foldAttempt } from "@/lib/practice/fold-attempt";
import { type NewAttempt, toFact } from "@/lib/practice/server/attempt-fact";
import { rulesOf, type SubmissionState } from "@/lib/practice/server/read-learning-state";
import { DERIVED_ROWS, DERIVED_VALUES, derivedValues } from "@/lib/practice/server/write-derived-rows";

/**
 * The guest's row with his first answer; later, when he was last here. It is the first that the statement writes, and gives no row
 * when the learner's version is no longer the one that was read. Takes three values from $`first` on.
 */
const learnerFrom = (first: number) => `
  INSERT INTO "Learner" (id, kind, "createdAt", "lastSeenAt", version)
  VALUES ($${first}, 'guest', $${first + 1}, $${first + 1}, 1)
  ON CONFLICT (id) DO UPDATE SET "lastSeenAt" = excluded."lastSeenAt", version = "Learner".version + 1
  WHERE "Learner".version = $${first + 2} RETURNING id`;

/** Takes twenty-one values from $`first` on. */
const attemptFrom = (first: number) => `
  INSERT INTO "Attempt" (id, "learnerId", "itemId", "revisionId", "viewKey", "viewLearnerId", "viewNumber", "idempotencyKey",
    answer, "answerHash", status, earned, possible, guess, "submittedAt", "gradedAt", evidence, slips, certainty, hints, "durationMs")
  SELECT ${Array.from({ length: 21 }, (_, index) => `$${first + index}`).join(", ")} FROM learner`;

/** No row has it. */
const NO_VERSION = -1;

const FACT_ALONE = `WITH learner AS (${learnerFrom(1)}) ${attemptFrom(4)}`;
const FACT_AND_DERIVED = `WITH learner AS (${learnerFrom(DERIVED_VALUES + 1)}), attempt AS (${attemptFrom(DERIVED_VALUES + 4)}), ${DERIVED_ROWS}`;

function factValues({ ticket, score, at, ...attempt }: NewAttempt, version: number): readonly unknown[] {
  const graded = score.status === "graded" ? score : undefined;
  return [
    ...[attempt.learnerId, at, version],
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

/**
 * Keeps an answer, and with a graded one all that is derived from it, in one round trip. Returns whether it was kept: it is not where the
 * learner's version has risen since `state` was read.
 */
export async function keepAttempt(client: Queryable, attempt: NewAttempt, state: SubmissionState): Promise<boolean> {
  const facts = factValues(attempt, state.learner?.version ?? NO_VERSION);
  const { learnerId, score } = attempt;
  if (score.status === "awaiting-marks") return insert(client, "insert-attempt", FACT_ALONE, facts);
  const fact = toFact(attempt, state, score);
  const derived = derivedValues(learnerId, fact, foldAttempt(state.learning, fact, rulesOf(state)));
  return insert(client, "insert-graded-attempt", FACT_AND_DERIVED, [...derived, ...facts]);
}

async function insert(client: Queryable, name: string, text: string, values: readonly unknown[]): Promise<boolean> {
  const { rowCount } = await client.query({ name, text, values: [...values] });
  return rowCount === 1;
}
