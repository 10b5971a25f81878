import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import { AppError } from "@/lib/core/errors";
import { localDay } from "@/lib/core/local-day";
import { prisma } from "@/lib/db/prisma";
import { foldAttempt } from "@/lib/practice/fold-attempt";
import { replayAttempts } from "@/lib/practice/replay-attempts";
import { listFacts } from "@/lib/practice/server/list-facts";
import { explainCard } from "@/lib/review/explain-card";
import type { ReviewAct } from "@/lib/review/review-act";
import { NEW_STATE } from "@/lib/review/review-card";
import type { ReviewRules } from "@/lib/review/review-rules";
import { cardOutput, type ReviewedCard } from "@/lib/review/schema";
import { readOwnSettings } from "@/lib/review/server/read-own-settings";

type Facts = Awaited<ReturnType<typeof listFacts>>;

/**
 * One of the viewer's cards: why it is due when it is, and today's review of it with what each rating would make of it.
 * @throws {AppError} not-found for an item that he neither answered nor acted on
 */
export async function requireCard(viewer: Viewer, itemId: string, now: Date): Promise<ReviewedCard> {
  if (viewer.kind === "anonymous") throw new AppError("not-found", { message: "no such card" });
  const { rules } = await readOwnSettings(viewer);
  const facts = await listFacts(prisma(), viewer.learnerId, itemId);
  const { cards, logs } = replayAttempts(facts.attempts, facts.acts, rules);
  const item = cards[0];
  if (!item) throw new AppError("not-found", { message: "no such card" });
  const today = localDay(now, rules.timeZone);
  const isToday = (at: Date) => localDay(at, rules.timeZone) === today;
  const review = logs.findLast(({ reviewedAt }) => isToday(reviewedAt));
  return cardOutput.parse({
    itemId,
    isSuspended: item.suspendedAt !== null,
    isBuried: item.buriedAt !== null && isToday(item.buriedAt),
    due: item.card.state === NEW_STATE ? null : item.card.due.toISOString(),
    why: explainCard(item.card, now, rules) ?? null,
    review: review
      ? {
          ...{ attemptId: review.attemptId, rating: review.rating, derived: review.derived, reason: review.reason },
          days: previewDays(facts, review.attemptId, rules),
        }
      : null,
  });
}

const RATINGS = [1, 2, 3, 4] as const;

/** Days until the card would be due again after this answer, by rating. */
function previewDays({ attempts, acts }: Facts, attemptId: string, rules: ReviewRules): Record<string, number> {
  const answer = attempts.find(({ id }) => id === attemptId);
  if (!answer) throw new Error(`review ${attemptId} has no answer`);
  // What is said of an answer counts whenever it is said; every other act takes effect at its time.
  const speaksOfAnswer = (act: ReviewAct) => act.kind === "rate" || act.kind === "strike";
  const before = replayAttempts(
    attempts.filter(({ at }) => at < answer.at),
    acts.filter((act) => speaksOfAnswer(act) || act.at < answer.at),
    rules,
  );
  const state = { item: before.cards[0], mastery: new Map(), lesson: { answered: 0, solved: 0 } };
  return Object.fromEntries(
    RATINGS.map((rating) => [rating, foldAttempt(state, answer, rules, rating).item.card.scheduledDays]),
  );
}
