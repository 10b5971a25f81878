import pg from "pg";

/** Moves everything that a learner has answered so many days into the past, as if he had done it then. */
export async function ageReviews(learnerId: string, days: number): Promise<void> {
  const client = new pg.Client({ connectionString: process.env["DATABASE_URL"] });
  await client.connect();
  const columns = {
    Attempt: ["submittedAt", "gradedAt"],
    ReviewCard: ["due", "lastReviewAt", "evidenceAt"],
    ReviewLog: ["reviewedAt"],
    LessonProgress: ["updatedAt"],
    ConceptMastery: ["updatedAt"],
  };
  try {
    for (const [table, names] of Object.entries(columns)) {
      const moved = names.map((name) => `"${name}" = "${name}" - $2 * interval '1 day'`).join(", ");
      await client.query(`UPDATE "${table}" SET ${moved} WHERE "learnerId" = $1`, [learnerId, days]);
    }
  } finally {
    await client.end();
  }
}
