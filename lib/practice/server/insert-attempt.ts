import "server-only";
import type { Queryable } from "@/lib/db/pool";
import { POINT_RULES } from "@/lib/points/rules";
import { type Entry, entryOf, pointRows, pointValues } from "@/lib/points/server/point-rows";
import { type AttemptFact, type Folded, foldAttempt } from "@/lib/practice/fold-attempt";
import { pointsOfAnswer } from "@/lib/practice/points-of-answer";
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

/** How many values the fact and its learner take. */
const FACT_VALUES = 24;

/** No row has it. */
const NO_VERSION = -1;

const FACT_ALONE = `WITH learner AS (${learnerFrom(1)}) ${attemptFrom(4)}`;
const LEARNER_AND_FACT = `WITH learner AS (${learnerFrom(DERIVED_VALUES + 1)}), attempt AS (${attemptFrom(DERIVED_VALUES + 4)})`;
const FACT_AND_DERIVED = `${LEARNER_AND_FACT}, ${DERIVED_ROWS}`;
const FACT_DERIVED_AND_POINTS = `${LEARNER_AND_FACT}, ${pointRows(DERIVED_VALUES + FACT_VALUES + 1)}, ${DERIVED_ROWS}`;

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
 * Keeps an answer, and with a graded one all that is derived from it and the points that it earns, in one round trip. Returns whether it
 * was kept: it is not where the learner's version has risen since `state` was read.
 */
export async function keepAttempt(client: Queryable, attempt: NewAttempt, state: SubmissionState): Promise<boolean> {
  const facts = factValues(attempt, state.learner?.version ?? NO_VERSION);
  const { learnerId, score } = attempt;
  if (score.status === "awaiting-marks") return insert(client, "insert-attempt", FACT_ALONE, facts);
  const fact = toFact(attempt, state, score);
  const folded = foldAttempt(state.learning, fact, rulesOf(state));
  const derived = derivedValues(learnerId, fact, folded);
  const entry = entryFor(attempt, fact, folded, state);
  if (!entry) return insert(client, "insert-graded-attempt", FACT_AND_DERIVED, [...derived, ...facts]);
  const values = [...derived, ...facts, ...pointValues(entry)];
  return insert(client, "insert-earning-attempt", FACT_DERIVED_AND_POINTS, values);
}

/** What the answer writes into the ledger: nothing where a guest gives it, or where it was shown to one. */
function entryFor(attempt: NewAttempt, fact: AttemptFact, folded: Folded, state: SubmissionState): Entry | undefined {
  const { learnerId, ticket, isDrawn } = attempt;
  if (!state.learner?.isAccount || ticket.learnerId !== learnerId) return undefined;
  const { difficulty, isChallenge } = state.revision;
  const terms = { difficulty, isChallenge, isDrawn };
  const earned = pointsOfAnswer(fact, state.learning.item, folded, terms, rulesOf(state).timeZone, POINT_RULES);
  const entry = earned && entryOf(earned, { learnerId, at: fact.at, pointsToday: state.pointsToday });
  return entry && { ...entry, itemId: fact.itemId, attemptId: fact.id };
}

async function insert(client: Queryable, name: string, text: string, values: readonly unknown[]): Promise<boolean> {
  const { rowCount } = await client.query({ name, text, values: [...values] });
  return rowCount === 1;
}
