import { Rating, type Grade } from "ts-fsrs";

/** What is known of one answer when it is rated. */
export interface RatedAnswer {
  /** Earned share of the possible points, 0..1. */
  readonly share: number;
  /** Answers to the item earlier on the same day. */
  readonly triesToday: number;
  /** Hints that were asked for. */
  readonly hints: number;
  /** How sure the learner said to be, in percent. */
  readonly certainty: number | null;
  readonly durationMs: number | null;
  /** His usual time for a right answer to this item. */
  readonly usualMs: number | null;
}

export const UNSURE_PERCENT = 40;
export const SURE_PERCENT = 90;
/** So many times the usual time is slow; the inverse of QUICK_PART of it is quick. */
export const SLOW_TIMES = 3;
export const QUICK_PART = 0.5;
/** Whoever takes longer was probably away, which says nothing. */
const AWAY_MS = 30 * 60_000;

export const RATING_REASONS = [
  ...(["missed", "part-with-hint", "part"] as const),
  ...(["retry", "hint", "unsure", "slow", "sure-and-quick", "known"] as const),
];
export type RatingReason = (typeof RATING_REASONS)[number];

/**
 * The FSRS rating that a graded answer stands for, by the first row that fits. The learner may say otherwise.
 *
 * | earned share | and | rating | reason |
 * |---|---|---|---|
 * | below half | | again | missed |
 * | half or more | with a hint | again | part-with-hint |
 * | half or more | | hard | part |
 * | everything | not the first try of the day | hard | retry |
 * | everything | with a hint | hard | hint |
 * | everything | at most 40 % sure | hard | unsure |
 * | everything | more than 3 times the usual time | hard | slow |
 * | everything | at least 90 % sure, in at most half the usual time | easy | sure-and-quick |
 * | everything | | good | known |
 *
 * Certainty and time speak only where they are known, and more than half an hour says nothing: somebody was away.
 */
export function deriveRating(answer: RatedAnswer): { readonly rating: Grade; readonly reason: RatingReason } {
  const { share, triesToday, hints, certainty, durationMs, usualMs } = answer;
  if (share < 0.5) return { rating: Rating.Again, reason: "missed" };
  if (share < 1)
    return hints > 0 ? { rating: Rating.Again, reason: "part-with-hint" } : { rating: Rating.Hard, reason: "part" };
  if (triesToday > 0) return { rating: Rating.Hard, reason: "retry" };
  if (hints > 0) return { rating: Rating.Hard, reason: "hint" };
  if (certainty !== null && certainty <= UNSURE_PERCENT) return { rating: Rating.Hard, reason: "unsure" };
  const timesUsual = durationMs && usualMs && durationMs <= AWAY_MS ? durationMs / usualMs : undefined;
  if (timesUsual !== undefined && timesUsual > SLOW_TIMES) return { rating: Rating.Hard, reason: "slow" };
  const isQuick = timesUsual !== undefined && timesUsual <= QUICK_PART;
  if (isQuick && certainty !== null && certainty >= SURE_PERCENT) {
    return { rating: Rating.Easy, reason: "sure-and-quick" };
  }
  return { rating: Rating.Good, reason: "known" };
}

/** γ: what is kept of the usual time when one more is known. */
const KEPT = 0.7;

/** The usual time for a right answer after one more answer: m ← γ·m + (1 − γ)·t of those that earned everything without a hint. */
export function foldUsualMs(usualMs: number | null, { share, hints, durationMs }: RatedAnswer): number | null {
  if (share < 1 || hints > 0 || !durationMs || durationMs > AWAY_MS) return usualMs;
  return usualMs === null ? durationMs : KEPT * usualMs + (1 - KEPT) * durationMs;
}
