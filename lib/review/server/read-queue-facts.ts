import "server-only";
import { localDay } from "@/lib/core/local-day";
import { prisma } from "@/lib/db/prisma";
import type { NewItem, QueueCard, QueueFacts, TodaysReview } from "@/lib/review/queue";
import { NEW_STATE } from "@/lib/review/review-card";
import type { ReviewRules } from "@/lib/review/review-rules";

/** Longer than any day, those included on which clocks go back. */
const LONGEST_DAY_MS = 28 * 3_600_000;

/** More than a day's limit of new items can be, with room for siblings that are passed over. */
const NEW_ITEMS_READ = 500;

/**
 * The learner's cards that can be practised, not the suspended ones. `dueBefore` leaves out what is due later, which nothing of an
 * earlier day depends on; cards of items that became another question are always there.
 */
export function readCards(learnerId: string, dueBefore: Date | null): Promise<QueueCard[]> {
  return prisma().$queryRaw<QueueCard[]>`
    SELECT c."itemId", i.chapter, coalesce(r.envelope->'questions', '[]') AS questions, c.due, c.stability, c.state,
      c."lastReviewAt", c."buriedAt", c.state <> ${NEW_STATE} AND coalesce((r.envelope->>'edition')::int, 1) > c.edition AS "isOutdated"
    FROM "ReviewCard" c JOIN "Item" i ON i.id = c."itemId"
    JOIN "ItemRevision" r ON r."itemId" = i.id AND r.status = 'published'
    WHERE c."learnerId" = ${learnerId}::uuid AND i.status = 'active' AND i.use = 'practice' AND c."suspendedAt" IS NULL
      AND (${dueBefore}::timestamptz IS NULL OR c.due < ${dueBefore}
        OR coalesce((r.envelope->>'edition')::int, 1) > c.edition)
    ORDER BY c.due, c."itemId"`;
}

/**
 * Items that were never answered, of chapters that the learner has begun, the easy ones of the earliest begun chapter first; what
 * interviews talk through is never new here, it comes back once it was answered.
 */
function readNewItems(learnerId: string): Promise<NewItem[]> {
  return prisma().$queryRaw<NewItem[]>`
    SELECT i.id AS "itemId", i.chapter, coalesce(r.envelope->'questions', '[]') AS questions
    FROM "LessonProgress" p JOIN "Item" i ON i.chapter = p.chapter
    JOIN "ItemRevision" r ON r."itemId" = i.id AND r.status = 'published'
    WHERE p."learnerId" = ${learnerId}::uuid AND i.status = 'active' AND i.use = 'practice'
      AND (r.kind <> 'open' OR r.envelope->>'round' IS NULL)
      AND NOT EXISTS (SELECT 1 FROM "ReviewCard" c WHERE c."learnerId" = ${learnerId}::uuid AND c."itemId" = i.id)
    ORDER BY i.chapter, (r.envelope->>'difficulty')::int NULLS LAST, i.id LIMIT ${NEW_ITEMS_READ}`;
}

async function readTodaysReviews(learnerId: string, now: Date, { timeZone }: ReviewRules): Promise<TodaysReview[]> {
  const since = new Date(now.getTime() - LONGEST_DAY_MS);
  const rows = await prisma().$queryRaw<{ questions: string[]; state: number; reviewedAt: Date }[]>`
    SELECT coalesce(r.envelope->'questions', '[]') AS questions, l.state, l."reviewedAt"
    FROM "ReviewLog" l JOIN "ItemRevision" r ON r."itemId" = l."itemId" AND r.status = 'published'
    WHERE l."learnerId" = ${learnerId}::uuid AND l."reviewedAt" > ${since}`;
  const today = localDay(now, timeZone);
  return rows
    .filter(({ reviewedAt }) => localDay(reviewedAt, timeZone) === today)
    .map(({ questions, state }) => ({ questions, isFirst: state === NEW_STATE }));
}

interface Wanted {
  /** Cards that are due later than today as well. */
  readonly later: boolean;
  readonly newItems: boolean;
}

/** What the queue is built of. Only rows of this learner are read. */
export async function readQueueFacts(
  learnerId: string,
  now: Date,
  rules: ReviewRules,
  wanted: Wanted,
): Promise<QueueFacts> {
  const endOfDay = new Date(now.getTime() + LONGEST_DAY_MS);
  const [cards, newItems, reviewedToday] = await Promise.all([
    readCards(learnerId, wanted.later ? null : endOfDay),
    wanted.newItems ? readNewItems(learnerId) : [],
    readTodaysReviews(learnerId, now, rules),
  ]);
  return { cards, newItems, reviewedToday };
}
