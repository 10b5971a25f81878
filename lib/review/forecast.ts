import { dayNumber, dayOfNumber, localDay } from "@/lib/core/local-day";
import { NEW_STATE } from "@/lib/review/review-card";
import { placeCards, takenToday, type QueueCard, type TodaysReview } from "@/lib/review/queue";
import type { ReviewRules } from "@/lib/review/review-rules";
import { spreadSiblings } from "@/lib/review/spread-siblings";

export interface ForecastDay {
  /** YYYY-MM-DD in the learner's time zone. */
  readonly day: string;
  readonly due: number;
}

export const FORECAST_DAYS = 30;

/**
 * How many of today's cards fall due on each of the next 30 days, siblings apart; today's number holds all that is overdue. Each card
 * counts once, on its next day: what later reviews and new items will add is not guessed.
 */
export function forecastLoad(
  cards: readonly QueueCard[],
  reviewedToday: readonly TodaysReview[],
  now: Date,
  rules: ReviewRules,
): ForecastDay[] {
  const today = dayNumber(localDay(now, rules.timeZone));
  const known = cards.filter((card) => card.state !== NEW_STATE && !card.isOutdated);
  const counts = new Map<number, number>();
  for (const { day } of spreadSiblings(placeCards(known, now, rules), takenToday(reviewedToday, now, rules))) {
    counts.set(day, (counts.get(day) ?? 0) + 1);
  }
  return Array.from({ length: FORECAST_DAYS }, (_, index) => ({
    day: dayOfNumber(today + index),
    due: counts.get(today + index) ?? 0,
  }));
}
