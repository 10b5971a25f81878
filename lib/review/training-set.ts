import { dayNumber, localDay } from "@/lib/core/local-day";
import { NEW_STATE } from "@/lib/review/review-card";

/** A line of the log as training reads it. */
export interface TrainingLine {
  readonly itemId: string;
  readonly rating: number;
  readonly state: number;
  readonly reviewedAt: Date;
}

/** One review to be predicted, with those before it; `deltaT` are whole days since the review before. */
export interface TrainingExample {
  readonly reviewedAt: Date;
  readonly reviews: readonly { readonly rating: number; readonly deltaT: number }[];
}

/**
 * Every review but the first of each card as an example with its history, in time order. A card that was started anew is another one
 * from there on.
 */
export function toExamples(log: readonly TrainingLine[], timeZone: string): TrainingExample[] {
  const histories = new Map<string, { reviews: { rating: number; deltaT: number }[]; day: number }>();
  return log
    .toSorted((a, b) => a.reviewedAt.getTime() - b.reviewedAt.getTime())
    .flatMap(({ itemId, rating, state, reviewedAt }) => {
      const day = dayNumber(localDay(reviewedAt, timeZone));
      const before = state === NEW_STATE ? undefined : histories.get(itemId);
      const reviews = [...(before?.reviews ?? []), { rating, deltaT: before ? day - before.day : 0 }];
      histories.set(itemId, { reviews, day });
      return before ? [{ reviewedAt, reviews }] : [];
    });
}
