import "server-only";
import { pool } from "@/lib/db/pool";
import { releaseMoment } from "@/lib/quizzes/release-moment";

interface Row {
  itemId: string;
  deadlines: { closesAt: string; resultsAt: string | null }[];
  now: Date;
}

/** Makes assessment items practice where the last deadline of every assignment that uses them has passed. Gives their ids. */
export async function releaseItems(): Promise<readonly string[]> {
  const { rows } = await pool().query<Row>(
    `SELECT q."itemId", now() AS now, jsonb_agg(jsonb_build_object('resultsAt', a."resultsAt", 'closesAt',
       greatest(a."closesAt", (SELECT max(g."closesAt") FROM "Allowance" g WHERE g."assignmentId" = a.id),
         (SELECT max(s."deadlineAt") FROM "QuizSession" s WHERE s."assignmentId" = a.id AND s."endedAt" IS NULL)))) AS deadlines
     FROM "Item" i JOIN "QuizItem" q ON q."itemId" = i.id JOIN "Assignment" a ON a."quizId" = q."quizId"
     WHERE i.use = 'assessment' GROUP BY q."itemId"`,
  );
  const released = rows.flatMap(({ itemId, deadlines, now }) => {
    const moment = releaseMoment(
      deadlines.map(({ closesAt, resultsAt }) => ({
        closesAt: new Date(closesAt),
        resultsAt: resultsAt === null ? null : new Date(resultsAt),
      })),
    );
    return moment && moment <= now ? [itemId] : [];
  });
  if (released.length > 0) {
    await pool().query(
      `UPDATE "Item" SET use = 'practice', "releasedAt" = now() WHERE id = ANY($1) AND use = 'assessment'`,
      [released],
    );
  }
  return released;
}
