import { localDay, dayNumber } from "@/lib/core/local-day";
import type { Evidence } from "@/lib/core/score";
import type { PointRules } from "@/lib/points/rules";

export const POINT_KINDS = [
  "first",
  "challenge",
  "repeat",
  "review",
  "quiz",
  "interview",
  "regrade",
  "exclusion",
] as const;
export type PointKind = (typeof POINT_KINDS)[number];

/** One entry of the ledger before it is given: for what, and how much. */
export interface Earned {
  readonly kind: PointKind;
  /** The same for the same reason: of one learner it stands in the ledger once. */
  readonly reason: string;
  /** What everything right would have earned. */
  readonly worth: number;
  /** 0 to `worth`, before the cap of the day. */
  readonly points: number;
}

/** A graded answer of an account, as far as points are concerned. */
export interface AnswerFacts {
  readonly itemId: string;
  /** 1 to 5. */
  readonly difficulty: number;
  /** Whether each view is drawn anew: numbers, or pairs of inputs and outputs. */
  readonly isDrawn: boolean;
  /** Whether the item is a challenge of a lab. */
  readonly isChallenge: boolean;
  /** Earned share, 0..1. */
  readonly share: number;
  readonly evidence: Evidence;
  readonly hints: number;
  /** Graded answers to the item before this one, whoever the learner was then: a guest's count too. */
  readonly before: number;
  /** Whether it is the first one of its day to the item. */
  readonly isFirstOfDay: boolean;
  /** When the item was due for a review, if this answer is one. */
  readonly dueAt: Date | null;
  readonly at: Date;
  /** The learner's: where his days begin. */
  readonly timeZone: string;
}

/**
 * What an answer earns: as the first one to its item, or later as a review on time or as a repetition, whichever is worth more.
 * Undefined where it earns nothing however good it is: self-marks are no evidence, and a fixed item is known after the first time.
 */
export function earnByAnswer(facts: AnswerFacts, rules: PointRules): Earned | undefined {
  if (facts.evidence !== "server") return undefined;
  if (facts.before === 0) return earned(first(facts, rules), facts.share);
  if (!facts.isFirstOfDay) return undefined;
  const chances = [review(facts, rules), repeat(facts, rules)].flatMap((chance) => chance ?? []);
  const best = chances.reduce<Chance | undefined>((a, b) => (a && a.worth >= b.worth ? a : b), undefined);
  return best && earned(best, facts.share);
}

type Chance = Omit<Earned, "points">;

function earned(chance: Chance, share: number): Earned | undefined {
  return chance.worth > 0 ? { ...chance, points: pointsOf(chance.worth, share) } : undefined;
}

/** Points of a share of what something is worth: rounded down, so that half the worth never earns more than half. */
export function pointsOf(worth: number, share: number): number {
  // Shares are quotients of floats: three thirds must be one.
  return Math.floor(worth * Math.min(1, Math.max(0, share)) + 1e-9);
}

function fullWorth({ difficulty, isDrawn, isChallenge, hints }: AnswerFacts, rules: PointRules): number {
  const base = rules.first[Math.min(5, Math.max(1, difficulty)) - 1] ?? rules.first[0];
  const challenge = isChallenge ? rules.challengeShare : 1;
  return base * challenge * (isDrawn ? 1 : rules.fixedShare) * (hints > 0 ? rules.hintShare : 1);
}

function first(facts: AnswerFacts, rules: PointRules): Chance {
  const kind = facts.isChallenge ? "challenge" : "first";
  return { kind, reason: `first:${facts.itemId}`, worth: Math.floor(fullWorth(facts, rules)) };
}

function repeat(facts: AnswerFacts, rules: PointRules): Chance | undefined {
  if (!facts.isDrawn) return undefined;
  const worth = Math.floor(fullWorth(facts, rules) * rules.repeatShare ** facts.before);
  return { kind: "repeat", reason: `repeat:${facts.itemId}:${facts.before}`, worth };
}

function review({ itemId, dueAt, at, timeZone, isDrawn, hints }: AnswerFacts, rules: PointRules): Chance | undefined {
  if (!dueAt) return undefined;
  const day = (moment: Date) => dayNumber(localDay(moment, timeZone));
  const late = day(at) - day(dueAt);
  if (late < 0 || late > rules.reviewDays) return undefined;
  const worth = rules.review * (isDrawn ? 1 : rules.fixedShare) * (hints > 0 ? rules.hintShare : 1);
  return { kind: "review", reason: `review:${itemId}:${dueAt.toISOString()}`, worth: Math.floor(worth) };
}

/**
 * What a marked quiz earns beside its answers: less for each further one of a day. Undefined for a short one.
 * @param share mean earned share over all its items, 0..1
 * @param before quizzes of that day that have earned already
 */
export function earnByQuiz(
  { sessionId, items, share, before }: SessionFacts & { readonly items: number },
  rules: PointRules,
): Earned | undefined {
  if (items < rules.quizItems) return undefined;
  return earned({ kind: "quiz", reason: `quiz:${sessionId}`, worth: rules.quiz[before] ?? 0 }, share);
}

interface SessionFacts {
  readonly sessionId: string;
  readonly share: number;
  readonly before: number;
}

/** What an interview earns. @param share over what the server graded of it, 0..1; self-marks are none of it */
export function earnByInterview({ sessionId, share, before }: SessionFacts, rules: PointRules): Earned | undefined {
  const worth = rules.interview[before] ?? 0;
  return earned({ kind: "interview", reason: `interview:${sessionId}`, worth }, share);
}

/** What is left of an entry once its day's cap is looked at. @param today what the day has given so far */
export function underCap(points: number, today: number, rules: PointRules): number {
  return Math.max(0, Math.min(points, rules.dayCap - today));
}

/**
 * What a counter-entry adds so that an entry and all that corrected it come to what the new share earns.
 * @param given what they come to so far @param today what the day of the entry gives so far, they included
 */
export function correctPoints(
  { worth, given, today }: { readonly worth: number; readonly given: number; readonly today: number },
  share: number,
  rules: PointRules,
): number {
  return underCap(pointsOf(worth, share), today - given, rules) - given;
}
