import "server-only";
import { pool } from "@/lib/db/pool";
import { SITE_DEFAULTS } from "@/lib/site-settings/schema";

const DAY_MS = 86_400_000;
const AT_ONCE = 500;

/**
 * Deletes guests who did nothing for so many days, with all that is theirs: nobody can show that it was his, and few come back with the
 * cookie. One whose report or dispute is still open stays until it is closed. The statistics of the items that they answered become due. Gives how many there were, 500 at most.
 */
export async function deleteIdleGuests(now: Date, idleDays = SITE_DEFAULTS.retention.idleGuestDays): Promise<number> {
  const { rowCount } = await pool().query({
    name: "delete-idle-guests",
    text: `WITH gone AS (DELETE FROM "Learner" WHERE id IN (
        SELECT l.id FROM "Learner" l
        WHERE l.kind = 'guest' AND l."mergedIntoId" IS NULL AND l."lastSeenAt" < $1
          AND NOT EXISTS (SELECT FROM "ProblemReport" r WHERE r."learnerId" = l.id AND r.status = 'open')
          AND NOT EXISTS (SELECT FROM "InterviewSession" s JOIN "InterviewDispute" d ON d."sessionId" = s.id
            WHERE s."learnerId" = l.id AND d.status = 'open')
          AND NOT EXISTS (SELECT FROM "Learner" other WHERE other."mergedIntoId" = l.id)
        LIMIT ${AT_ONCE} FOR UPDATE SKIP LOCKED) RETURNING id),
      records AS (DELETE FROM "IdempotencyRecord" USING gone WHERE owner = gone.id::text),
      items AS (INSERT INTO "ItemFold" ("itemId", chapter, "dueAt") SELECT i.id, i.chapter, now() FROM "Item" i
        WHERE i.id IN (SELECT unnest(s."itemIds") FROM "LearnerScore" s JOIN gone ON gone.id = s."learnerId")
        ON CONFLICT ("itemId") DO UPDATE SET "dueAt" = coalesce("ItemFold"."dueAt", excluded."dueAt"))
      SELECT FROM gone`,
    values: [new Date(now.getTime() - idleDays * DAY_MS)],
  });
  return rowCount ?? 0;
}
