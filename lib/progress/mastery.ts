import type { Evidence } from "@/lib/core/score";

/**
 * What is known of one learner's mastery of one concept: the decayed weight of all evidence and the decayed, weighted sum of its
 * shares. 0 ≤ sum ≤ weight < 1 / (1 − DECAY) = 5.
 */
export interface MasteryState {
  readonly weight: number;
  readonly sum: number;
}

/** One graded answer about the concept. */
export interface MasteryEvidence {
  /** Earned share of the possible points, 0..1. */
  readonly share: number;
  /** Expected share of a blind guess, 0..1. */
  readonly guess: number;
  readonly evidence: Evidence;
  /** Hints that were revealed before the answer. */
  readonly hints: number;
}

/** γ: what is kept of all earlier evidence when one more answer arrives, so that the last five or so answers speak loudest. */
const DECAY = 0.8;

/** k: the weight of the prior "knows nothing", in answers. One right answer is no mastery. */
export const PRIOR_WEIGHT = 1;

/** A learner's own marks count half. */
const WEIGHT: Readonly<Record<Evidence, number>> = { server: 1, self: 0.5 };

/**
 * What each revealed hint takes off what a right answer shows: a quarter, so that nothing is left after the fourth. That help asked
 * for makes an answer say less is the assistance model of Wang & Heffernan, "The 'Assistance' Model: Leveraging How Many Hints and
 * Attempts a Student Needs", FLAIRS-24 (2011); the size of the step is ours.
 */
export const HINT_COST = 0.25;

export const NO_EVIDENCE: MasteryState = { weight: 0, sum: 0 };

/**
 * The share that is left when what a blind guess earns is taken away: max(0, (share − guess) / (1 − guess)), 0..1. This is the
 * correction for guessing of Frary, "Formula Scoring of Multiple-Choice Tests", Educational Measurement 7 (1988), floored at 0.
 * An item that a blind guess always solves (guess = 1) shows nothing: 0.
 */
export function correctForGuess(share: number, guess: number): number {
  if (guess >= 1) return 0;
  return Math.min(1, Math.max(0, (share - guess) / (1 - guess)));
}

/** What is left of an answer's share after so many hints: max(0, 1 − HINT_COST · hints), 0..1. */
export function shareAfterHints(hints: number): number {
  return Math.max(0, 1 - HINT_COST * hints);
}

/**
 * Takes one graded answer into account: W ← γW + w, S ← γS + w·s·h (exponentially weighted mean with γ per answer), where h is what
 * its hints left of it. The weight stays whole: an answer that needed hints is evidence of knowing less, not less evidence.
 */
export function foldMastery(state: MasteryState, answer: MasteryEvidence): MasteryState {
  const { share, guess, evidence, hints } = answer;
  if (guess >= 1) return state;
  const weight = WEIGHT[evidence];
  return {
    weight: DECAY * state.weight + weight,
    sum: DECAY * state.sum + weight * correctForGuess(share, guess) * shareAfterHints(hints),
  };
}

/**
 * Mastery S / (W + k), 0..1: the decayed mean share shrunk towards 0 while evidence is thin. The most that can be reached is
 * 5/6 by answers marked on the server and 2.5/3.5 by the learner's own marks.
 */
export function masteryOf({ weight, sum }: MasteryState): number {
  return sum / (weight + PRIOR_WEIGHT);
}
