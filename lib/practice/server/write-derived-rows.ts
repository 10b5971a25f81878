import "server-only";
import type { PoolClient } from "pg";
import type { AttemptFact, Folded } from "@/lib/practice/fold-attempt";

/** How many values `DERIVED_ROWS` takes. */
export const DERIVED_VALUES = 27;

/**
 * Review card, log, mastery and lesson progress as the end of a statement. It begins with `WITH learner AS (…)`, which gives one row, or
 * none, and then nothing is written. Takes $1 to $27.
 */
export const DERIVED_ROWS = `
  card AS (
    INSERT INTO "ReviewCard" ("learnerId", "itemId", due, stability, difficulty, state, "scheduledDays", "learningSteps",
      reps, lapses, "lastReviewAt", "bestShare", attempts, edition, "evidenceAt", "buriedAt", "suspendedAt", "usualMs")
    SELECT $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $23, $24, $25, $26, $27 FROM learner
    ON CONFLICT ("learnerId", "itemId") DO UPDATE SET due = excluded.due, stability = excluded.stability,
      difficulty = excluded.difficulty, state = excluded.state, "scheduledDays" = excluded."scheduledDays",
      "learningSteps" = excluded."learningSteps", reps = excluded.reps, lapses = excluded.lapses,
      "lastReviewAt" = excluded."lastReviewAt", "bestShare" = excluded."bestShare", attempts = excluded.attempts,
      edition = excluded.edition, "evidenceAt" = excluded."evidenceAt", "buriedAt" = excluded."buriedAt",
      "suspendedAt" = excluded."suspendedAt", "usualMs" = excluded."usualMs"
  ), log AS (
    INSERT INTO "ReviewLog" ("attemptId", "learnerId", "itemId", rating, derived, reason, state, "elapsedDays", stability,
      difficulty, "reviewedAt")
    SELECT $14, $1, $2, l.rating, l.derived, l.reason, l.state, l."elapsedDays", l.stability, l.difficulty, $15
    FROM learner, jsonb_to_record($16::jsonb) AS l(rating int, derived int, reason text, state int, "elapsedDays" float8,
      stability float8, difficulty float8)
    WHERE $16::jsonb IS NOT NULL
  ), mastery AS (
    INSERT INTO "ConceptMastery" ("learnerId", concept, weight, sum, "updatedAt")
    SELECT $1, m.concept, m.weight, m.sum, $15 FROM learner, unnest($17::text[], $18::float8[], $19::float8[]) AS m(concept, weight, sum)
    ON CONFLICT ("learnerId", concept) DO UPDATE
      SET weight = excluded.weight, sum = excluded.sum, "updatedAt" = excluded."updatedAt"
  )
  INSERT INTO "LessonProgress" ("learnerId", chapter, answered, solved, "updatedAt") SELECT $1, $20, $21, $22, $15 FROM learner
  ON CONFLICT ("learnerId", chapter) DO UPDATE
    SET answered = excluded.answered, solved = excluded.solved, "updatedAt" = excluded."updatedAt"`;

export function derivedValues(learnerId: string, fact: AttemptFact, folded: Folded): readonly unknown[] {
  const { card, bestShare, attempts, edition, evidenceAt, buriedAt, suspendedAt, usualMs } = folded.item;
  const mastery = folded.isEvidence ? [...folded.mastery] : [];
  return [
    ...[learnerId, fact.itemId, card.due, card.stability, card.difficulty, card.state, card.scheduledDays],
    ...[card.learningSteps, card.reps, card.lapses, card.lastReviewAt, bestShare, attempts],
    ...[fact.id, fact.at, folded.log ? JSON.stringify(folded.log) : null],
    ...[mastery.map(([concept]) => concept), mastery.map(([, m]) => m.weight), mastery.map(([, m]) => m.sum)],
    ...[fact.chapter, folded.lesson.answered, folded.lesson.solved],
    ...[edition, evidenceAt, buriedAt, suspendedAt, usualMs],
  ];
}

/** Writes review card, log, mastery and lesson progress after one graded answer, in one round trip. */
export async function writeDerivedRows(
  client: PoolClient,
  learnerId: string,
  fact: AttemptFact,
  folded: Folded,
): Promise<void> {
  const values = [...derivedValues(learnerId, fact, folded)];
  await client.query({ name: "write-derived-rows", text: `WITH learner AS (SELECT 1), ${DERIVED_ROWS}`, values });
}
