import { fisherInterval } from "@/lib/item-statistics/intervals";
import { covarianceOf, meanOf, medianOf, varianceOf } from "@/lib/item-statistics/moments";
import type { Figures } from "@/lib/item-statistics/schema";

/** The first answer of one learner to one item, marked by the server. */
export interface Observation {
  readonly revisionId: string;
  /** Earned share, 0..1. */
  readonly share: number;
  /** What a blind guess earns on average, 0..1. */
  readonly guess: number;
  /** See `restScore`. */
  readonly rest: number | null;
  readonly durationMs: number | null;
  readonly at: Date;
  /** Keys of the options that were taken, or the wrong answer that was typed (`Grader.taken`). */
  readonly taken: readonly string[];
  readonly slips: readonly string[];
}

/** Of less variance than that nothing but rounding is left. */
const NOTHING = 1e-12;

/**
 * The figures of one item or revision, after Moodle's "Quiz statistics calculations" (docs.moodle.org) with shares of 0..1 instead of
 * percentages, x the item's share and y the rest score of the same learner:
 * - facility: x̄; standard deviation: √V(x) with n − 1; random guess score: the mean of what a blind guess earns;
 * - discrimination index: C(x, y) ÷ √(V(x) V(y)), over the learners who have a rest score;
 * - discriminative efficiency: C(x, y) ÷ C_max(x, y), the covariance that the same values give when both are sorted.
 * A figure that is not defined (no answers; nothing varies) is null. Intended and effective weight belong to a quiz and are left out.
 */
export function computeFigures(observations: readonly Observation[]): Figures {
  const shares = observations.map(({ share }) => share);
  const times = observations.flatMap(({ durationMs }) => durationMs ?? []);
  const n = shares.length;
  return {
    answers: n,
    facility: n > 0 ? meanOf(shares) : null,
    deviation: n > 1 ? Math.sqrt(varianceOf(shares)) : null,
    guess: n > 0 ? meanOf(observations.map(({ guess }) => guess)) : null,
    timed: times.length,
    medianMs: medianOf(times),
    ...compareWithRest(observations.flatMap(({ share, rest }) => (rest === null ? [] : [[share, rest] as const]))),
  };
}

type Comparison = Pick<Figures, "rated" | "discrimination" | "efficiency" | "working">;

function compareWithRest(pairs: readonly (readonly [share: number, rest: number])[]): Comparison {
  const rated = pairs.length;
  if (rated < 2) return { rated, discrimination: null, efficiency: null, working: null };
  const [xs, ys] = [pairs.map(([share]) => share), pairs.map(([, rest]) => rest)];
  const covariance = covarianceOf(xs, ys);
  const [varianceX, varianceY] = [varianceOf(xs), varianceOf(ys)];
  const ascending = (values: readonly number[]) => values.toSorted((a, b) => a - b);
  const highest = covarianceOf(ascending(xs), ascending(ys));
  const working = {
    ...{ covariance, highest, deviation: Math.sqrt(varianceX), restDeviation: Math.sqrt(varianceY) },
    ...{ mean: meanOf(xs), restMean: meanOf(ys) },
  };
  if (varianceX < NOTHING || varianceY < NOTHING) return { rated, discrimination: null, efficiency: null, working };
  const value = Math.min(1, Math.max(-1, covariance / Math.sqrt(varianceX * varianceY)));
  return {
    ...{ rated, working, discrimination: { value, ...fisherInterval(value, rated) } },
    // Sorted alike, the two cannot have less covariance than they have; rounding may say so by 1e-16.
    efficiency: highest < NOTHING ? null : Math.min(1, covariance / highest),
  };
}
