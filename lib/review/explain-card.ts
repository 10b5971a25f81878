import { computeDecayFactor, default_w } from "ts-fsrs";
import type { ReviewCardState } from "@/lib/review/review-card";
import type { ReviewRules } from "@/lib/review/review-rules";
import { retrievability } from "@/lib/review/schedule-review";

/** Why a card is due when it is: the numbers of FSRS-6, with those of its formula. */
export interface CardExplanation {
  /** Days until the probability of recall has fallen to 90 %. */
  readonly stability: number;
  /** 1 (easy) to 10. */
  readonly difficulty: number;
  /** Probability of recall now, 0..1. */
  readonly retrievability: number;
  /** The probability at which the card is due, 0..1. */
  readonly desired: number;
  /** Days since the last review. */
  readonly elapsedDays: number;
  /** From the last review to the due date. */
  readonly intervalDays: number;
  /** F and C of R(t) = (1 + F·t/S)^C. */
  readonly factor: number;
  readonly decay: number;
  readonly reps: number;
  readonly lapses: number;
}

const DAY_MS = 86_400_000;

/** Undefined for a card without a review. */
export function explainCard(card: ReviewCardState, now: Date, rules: ReviewRules): CardExplanation | undefined {
  if (!card.lastReviewAt) return undefined;
  const { decay, factor } = computeDecayFactor(rules.parameters ?? default_w);
  const { stability, difficulty, scheduledDays, reps, lapses } = card;
  return {
    ...{ stability, difficulty, factor, decay, reps, lapses },
    retrievability: retrievability(card, now, rules.parameters),
    desired: rules.retention,
    elapsedDays: Math.max(0, now.getTime() - card.lastReviewAt.getTime()) / DAY_MS,
    intervalDays: scheduledDays,
  };
}
