import { groupBy } from "@/lib/core/group-by";
import { wilsonInterval } from "@/lib/core/wilson-interval";

/** 97.5 % point of the normal distribution. */
const Z = 1.959964;

/** Answers for which the same certainty was said. */
export interface Claim {
  /** How sure the learner said to be, in percent. */
  readonly certainty: number;
  readonly answers: number;
  /** How many of them earned everything. */
  readonly right: number;
}

/** One fifth of the scale. */
export interface CalibrationBin {
  /** Bounds in percent; the upper one belongs to the next bin, but for the last. */
  readonly from: number;
  readonly to: number;
  readonly answers: number;
  readonly right: number;
  /** Mean of what was said, 0..1. */
  readonly said: number;
  /** Share that was right, 0..1, and the interval that holds the true share in 95 of 100 cases. */
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

export interface Calibration {
  readonly answers: number;
  /** Mean of what was said and the share that was right, 0..1. */
  readonly said: number;
  readonly share: number;
  /** The interval that holds the true share in 95 of 100 cases. */
  readonly low: number;
  readonly high: number;
  readonly brier: number;
  readonly reliability: number;
  readonly resolution: number;
  readonly uncertainty: number;
  /** Bins with answers, in order. */
  readonly bins: readonly CalibrationBin[];
}

const BIN = 20;

/**
 * How well what was said fits what came true. With f what was said and o = 1 for an answer that was right, else 0:
 *
 *   Brier score = mean of (f − o)²                              (Brier, "Verification of Forecasts Expressed in Terms of
 *                                                                Probability", Monthly Weather Review 78, 1950)
 *               = Σ n(f − ō)²/N − Σ n(ō − ō_all)²/N + ō_all(1 − ō_all)
 *               = reliability   − resolution        + uncertainty
 *
 * where each sum goes over the values that were said, n is how often, ō the share of those that was right (Murphy, "A New Vector
 * Partition of the Probability Score", Journal of Applied Meteorology 12, 1973). Undefined without any answer.
 */
export function calibrate(claims: readonly Claim[]): Calibration | undefined {
  const groups = [...groupBy(claims, ({ certainty }) => certainty)].map(([certainty, same]) => ({
    f: certainty / 100,
    ...total(same),
  }));
  const { answers, right } = total(claims);
  if (answers === 0) return undefined;
  const share = right / answers;
  const mean = (of: (group: (typeof groups)[number]) => number) =>
    groups.reduce((sum, group) => sum + of(group), 0) / answers;
  return {
    answers,
    said: mean(({ f, answers: n }) => n * f),
    share,
    ...wilsonInterval(right / answers, answers, Z),
    brier: mean(({ f, answers: n, right: r }) => r * (1 - f) ** 2 + (n - r) * f ** 2),
    reliability: mean(({ f, answers: n, right: r }) => (n > 0 ? n * (f - r / n) ** 2 : 0)),
    resolution: mean(({ answers: n, right: r }) => (n > 0 ? n * (r / n - share) ** 2 : 0)),
    uncertainty: share * (1 - share),
    bins: toBins(claims),
  };
}

function toBins(claims: readonly Claim[]): CalibrationBin[] {
  const last = 100 / BIN - 1;
  const groups = groupBy(claims, ({ certainty }) => Math.min(last, Math.floor(certainty / BIN)));
  return [...groups]
    .toSorted(([a], [b]) => a - b)
    .flatMap(([index, same]) => {
      const { answers, right } = total(same);
      if (answers === 0) return [];
      const said = same.reduce((sum, claim) => sum + claim.answers * claim.certainty, 0) / answers / 100;
      const bounds = { from: index * BIN, to: (index + 1) * BIN };
      return [
        { ...bounds, answers, right, said, share: right / answers, ...wilsonInterval(right / answers, answers, Z) },
      ];
    });
}

function total(claims: readonly Claim[]): { answers: number; right: number } {
  return {
    answers: claims.reduce((sum, { answers }) => sum + answers, 0),
    right: claims.reduce((sum, { right }) => sum + right, 0),
  };
}
