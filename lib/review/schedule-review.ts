import { default_w, forgetting_curve, fsrs, generatorParameters, type Card, type FSRS, type Grade } from "ts-fsrs";
import { createBoundedCache } from "@/lib/core/bounded-cache";
import { localDay } from "@/lib/core/local-day";
import { newCard, type ReviewCardState, type ReviewLogEntry } from "@/lib/review/review-card";
import { USUAL_RULES, type ReviewRules } from "@/lib/review/review-rules";

type Scheduler = Pick<ReviewRules, "retention" | "parameters">;

const DAY_MS = 86_400_000;
const schedulers = createBoundedCache<string, FSRS>(200);

/**
 * FSRS-6 (ts-fsrs) for a desired retention and weights. Without short-term steps every interval is at least a day: within a day the
 * answer is still on the page, so seeing it again measures nothing. No fuzz: a replay must give the same dates.
 */
function schedulerFor({ retention, parameters }: Scheduler): FSRS {
  const key = `${retention} ${parameters?.join() ?? ""}`;
  const make = () =>
    fsrs(
      generatorParameters({
        ...{ request_retention: retention, enable_fuzz: false, enable_short_term: false },
        ...(parameters && { w: [...parameters] }),
      }),
    );
  return schedulers.get(key) ?? schedulers.keep(key, make());
}

/** Whether an answer at `now` may be a review: no other review of the learner's day came before it. */
export function countsAsReview(
  card: Pick<ReviewCardState, "lastReviewAt"> | undefined,
  now: Date,
  timeZone: string,
): boolean {
  return !card?.lastReviewAt || localDay(now, timeZone) > localDay(card.lastReviewAt, timeZone);
}

/** The card after one review, and the line that the log keeps of it. A review before the day it was due counts as it is: early. */
export function scheduleReview(
  card: ReviewCardState = newCard(new Date(0)),
  rating: Grade,
  now: Date,
  scheduler: Scheduler = USUAL_RULES,
): { readonly card: ReviewCardState; readonly log: Omit<ReviewLogEntry, "derived" | "reason"> } {
  const { card: after } = schedulerFor(scheduler).next(toFsrs(card), now, rating);
  return {
    card: {
      due: after.due,
      stability: after.stability,
      difficulty: after.difficulty,
      state: after.state,
      scheduledDays: after.scheduled_days,
      learningSteps: after.learning_steps,
      reps: after.reps,
      lapses: after.lapses,
      lastReviewAt: now,
    },
    log: {
      rating,
      state: card.state,
      elapsedDays: card.lastReviewAt ? (now.getTime() - card.lastReviewAt.getTime()) / DAY_MS : 0,
      stability: after.stability,
      difficulty: after.difficulty,
      reviewedAt: now,
    },
  };
}

/**
 * Probability of recall now, 0..1, by the forgetting curve of FSRS-6: R(t) = (1 + F·t/S)^(−w₂₀), where F = 0.9^(−1/w₂₀) − 1 and t are
 * days since the last review, so that R(S) = 0.9. 0 for a card without a review.
 */
export function retrievability(
  card: Pick<ReviewCardState, "stability" | "lastReviewAt">,
  now: Date,
  parameters: readonly number[] | null,
): number {
  if (!card.lastReviewAt || card.stability <= 0) return 0;
  const days = Math.max(0, now.getTime() - card.lastReviewAt.getTime()) / DAY_MS;
  return forgetting_curve(parameters ?? default_w, days, card.stability);
}

function toFsrs(card: ReviewCardState): Card {
  return {
    due: card.due,
    stability: card.stability,
    difficulty: card.difficulty,
    state: card.state,
    // Deprecated by ts-fsrs and recomputed from last_review; its type still asks for it.
    elapsed_days: 0,
    scheduled_days: card.scheduledDays,
    learning_steps: card.learningSteps,
    reps: card.reps,
    lapses: card.lapses,
    ...(card.lastReviewAt && { last_review: card.lastReviewAt }),
  };
}
