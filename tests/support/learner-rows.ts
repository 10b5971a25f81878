import { pool } from "@/lib/db/pool";

const derivedTables = {
  ReviewCard: `SELECT "itemId", due, stability, difficulty, state, "scheduledDays", "learningSteps", reps, lapses, "lastReviewAt",
    "bestShare", attempts, edition, "evidenceAt", "buriedAt", "suspendedAt", "usualMs" FROM "ReviewCard" WHERE "learnerId" = $1 ORDER BY 1`,
  ReviewLog: `SELECT "itemId", rating, derived, reason, state, "elapsedDays", stability, difficulty, "reviewedAt" FROM "ReviewLog"
    WHERE "learnerId" = $1 ORDER BY "reviewedAt", "itemId"`,
  ConceptMastery: `SELECT concept, weight, sum, "updatedAt" FROM "ConceptMastery" WHERE "learnerId" = $1 ORDER BY 1`,
  LessonProgress: `SELECT chapter, answered, solved, "updatedAt" FROM "LessonProgress" WHERE "learnerId" = $1 ORDER BY 1`,
  ReviewAct: `SELECT "itemId", kind, rating, at, "undoneAt" FROM "ReviewAct" WHERE "learnerId" = $1 ORDER BY at, "itemId"`,
  HintReveal: `SELECT hints FROM "HintReveal" WHERE "learnerId" = $1 ORDER BY "revealedAt", "revisionId"`,
  Attempt: `SELECT "itemId", earned, possible, hints, "gradedAt" FROM "Attempt" WHERE "learnerId" = $1 ORDER BY "gradedAt", "itemId"`,
};

/** Everything that is kept of a learner's answers, by table, without the ids that differ from one learner to the next. */
export async function rowsOf(learnerId: string): Promise<Record<string, unknown[]>> {
  const entries = Object.entries(derivedTables).map(async ([table, sql]) => {
    return [table, (await pool().query(sql, [learnerId])).rows] as const;
  });
  return Object.fromEntries(await Promise.all(entries));
}
