import { createEmptyCard, fsrs, generatorParameters, type Card, type Grade } from "ts-fsrs";
import { localDay } from "@/lib/core/local-day";
import type { ReviewCardState, ReviewLogEntry } from "@/lib/review/review-card";

// FSRS-6 with its default weights. Without short-term steps every interval is at least a day: within a day the answer is
// still on the page, so seeing it again measures nothing. No fuzz: a replay must give the same dates.
const scheduler = fsrs(generatorParameters({ request_retention: 0.9, enable_fuzz: false, enable_short_term: false }));

const DAY_MS = 86_400_000;

/** Whether an answer at `now` is a review: the first of the learner's day. Retries on the same day train, but measure little. */
export function countsAsReview(card: ReviewCardState | undefined, now: Date, timeZone: string): boolean {
  return !card || localDay(now, timeZone) > localDay(card.lastReviewAt, timeZone);
}

/** The card after one review (FSRS-6, ts-fsrs), and the line that the log keeps of it. */
export function scheduleReview(
  card: ReviewCardState | undefined,
  rating: Grade,
  now: Date,
): { readonly card: ReviewCardState; readonly log: ReviewLogEntry } {
  const before = card ? toFsrs(card) : createEmptyCard(now);
  const { card: after } = scheduler.next(before, now, rating);
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
      state: before.state,
      elapsedDays: card ? (now.getTime() - card.lastReviewAt.getTime()) / DAY_MS : 0,
      stability: after.stability,
      difficulty: after.difficulty,
      reviewedAt: now,
    },
  };
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
    last_review: card.lastReviewAt,
  };
}
