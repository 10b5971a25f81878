import "server-only";
import { pool } from "@/lib/db/pool";
import { insertNotices } from "@/lib/notices/server/insert-notice";
import { regradeReason } from "@/lib/regrades/schema";
import type { RunningRegrade } from "@/lib/regrades/server/apply-to-learner";

const AT_ONCE = 500;

/** Tells those who marked their own answer by an earlier rubric that there is another one. Their marks are theirs, and stay. */
export async function tellRubric({ id, itemId, reason, key }: RunningRegrade, now: Date): Promise<void> {
  if (!key.revision.grader.selfMarkedPoints) return;
  const { rows } = await pool().query<{ learnerId: string; attemptId: string }>(
    `SELECT DISTINCT ON (a."learnerId") a."learnerId", a.id AS "attemptId"
     FROM "Attempt" a JOIN "ItemRevision" r ON r.id = a."revisionId"
     WHERE a."itemId" = $1 AND r.number < $2 ORDER BY a."learnerId", a."submittedAt" DESC`,
    [itemId, key.number],
  );
  for (let first = 0; first < rows.length; first += AT_ONCE) {
    await insertNotices(
      (text, values) => pool().query(text, [...values]),
      { kind: "rubric", about: id, now },
      rows.slice(first, first + AT_ONCE).map(({ learnerId, attemptId }) => ({
        learnerId,
        body: { version: 1, itemId, reason: regradeReason.parse(reason), attemptId },
      })),
    );
  }
}
