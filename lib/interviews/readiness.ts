import { wilsonInterval } from "@/lib/core/wilson-interval";
import { weightOf, type WeighedTurn } from "@/lib/interviews/weigh-shares";

/** How much each part says. What is not known is left out, and the others share its place. */
export const PART_WEIGHTS = { interviews: 0.6, mastery: 0.3, calibration: 0.1 } as const;
export type ReadinessPart = keyof typeof PART_WEIGHTS;

/** After so many days an interview weighs half. */
export const HALF_LIFE_DAYS = 30;
/** Below this much evidence, in questions, nothing is said. */
export const LEAST_QUESTIONS = 4;
/** Answers with a certainty before calibration says something. */
export const LEAST_CERTAINTIES = 10;

/** 95 % point of the normal distribution: in nine of ten cases the truth lies between both ends. */
const Z = 1.644854;
const DAY_MS = 86_400_000;

export interface PastInterview {
  readonly endedAt: Date;
  /** What was asked and marked. */
  readonly turns: readonly WeighedTurn[];
}

export interface ReadinessFacts {
  readonly interviews: readonly PastInterview[];
  /** Of the role's chapters; null before the first answer to an item. */
  readonly mastery: number | null;
  /** Mean certainty that was said and share that was right, 0..1, of so many answers. */
  readonly calibration: { readonly said: number; readonly right: number; readonly answers: number } | null;
}

export interface Readiness {
  /** Null while there is too little to say. */
  readonly estimate: { readonly value: number; readonly low: number; readonly high: number } | null;
  /** Mean share of the interviews, its interval, and how many questions of equal weight it rests on. */
  readonly interviews: { readonly share: number; readonly low: number; readonly high: number } | null;
  readonly questions: number;
  readonly parts: readonly { readonly part: ReadinessPart; readonly value: number; readonly weight: number }[];
}

/**
 * An estimate of how an interview would go today:
 *
 *   v(q) = planned minutes · ½^(age in days / 30)          I = Σ v · share / Σ v       n = (Σ v)² / Σ v²
 *   C = 1 − |mean certainty − share right|                 R = (0.6 · I + 0.3 · M + 0.1 · C) / (sum of the weights that are there)
 *
 * where n is the effective number of questions (Kish, "Survey Sampling", 1965, §11.7). The interval is Wilson's of I with n, carried
 * through; M and C are taken as they are. The weights are our judgement.
 */
export function estimateReadiness({ interviews, mastery, calibration }: ReadinessFacts, now: Date): Readiness {
  let [weights, squares, sum] = [0, 0, 0];
  for (const { endedAt, turns } of interviews) {
    const ageDays = Math.max(0, now.getTime() - endedAt.getTime()) / DAY_MS;
    for (const turn of turns) {
      if (turn.share === null) continue;
      const weight = weightOf(turn) * 0.5 ** (ageDays / HALF_LIFE_DAYS);
      weights += weight;
      squares += weight * weight;
      sum += weight * turn.share;
    }
  }
  const questions = squares > 0 ? (weights * weights) / squares : 0;
  const share = weights > 0 ? Math.min(1, sum / weights) : null;
  const mean = share === null ? null : { share, ...wilsonInterval(share, questions, Z) };
  const claims = calibration && calibration.answers >= LEAST_CERTAINTIES ? calibration : null;
  const known = (
    [
      ["interviews", share],
      ["mastery", mastery],
      ["calibration", claims && 1 - Math.abs(claims.said - claims.right)],
    ] as const
  ).flatMap(([part, value]) => (value === null ? [] : [{ part, value, weight: PART_WEIGHTS[part] }]));
  const total = known.reduce((all, { weight }) => all + weight, 0);
  const parts = known.map((each) => ({ ...each, weight: each.weight / total }));
  const withInterviews = (value: number) =>
    Math.min(
      1,
      parts.reduce((all, each) => all + each.weight * (each.part === "interviews" ? value : each.value), 0),
    );
  return {
    ...{ interviews: mean, questions, parts },
    estimate:
      mean && questions >= LEAST_QUESTIONS
        ? { value: withInterviews(mean.share), low: withInterviews(mean.low), high: withInterviews(mean.high) }
        : null,
  };
}
