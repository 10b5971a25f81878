import type { Evidence } from "@/lib/core/score";
import { foldMastery, NO_EVIDENCE, type MasteryState } from "@/lib/progress/mastery";
import { deriveRating } from "@/lib/review/derive-rating";
import type { ReviewCardState, ReviewLogEntry } from "@/lib/review/review-card";
import { countsAsReview, scheduleReview } from "@/lib/review/schedule-review";

/** One graded answer, as everything derived from it needs it. */
export interface AttemptFact {
  readonly id: string;
  readonly itemId: string;
  readonly chapter: string;
  /** Canonical concept slugs. */
  readonly concepts: readonly string[];
  /** Earned share of the possible points, 0..1. */
  readonly share: number;
  /** Expected share of a blind guess, 0..1. */
  readonly guess: number;
  readonly evidence: Evidence;
  /** Hints that were revealed in the view before the answer. */
  readonly hints: number;
  /** How sure the learner said to be that everything is right, in percent; null where he did not say. */
  readonly certainty: number | null;
  /** From first sight to submission; null where it is unknown. */
  readonly durationMs: number | null;
  /** When it was graded. */
  readonly at: Date;
}

export interface ItemState {
  readonly card: ReviewCardState;
  /** Best earned share so far, 0..1. */
  readonly bestShare: number;
  readonly attempts: number;
}

export interface LessonState {
  /** Items answered at least once. */
  readonly answered: number;
  /** Items that once earned everything. */
  readonly solved: number;
}

/** What is known about one learner around one item. */
export interface LearningState {
  readonly item: ItemState | undefined;
  /** State per concept of the item; a concept without evidence is absent. */
  readonly mastery: ReadonlyMap<string, MasteryState>;
  readonly lesson: LessonState;
}

export interface Folded {
  readonly item: ItemState;
  readonly mastery: ReadonlyMap<string, MasteryState>;
  readonly lesson: LessonState;
  /** Absent when the answer was a retry of the same day. */
  readonly log: ReviewLogEntry | undefined;
}

/**
 * The time of a fact that is graded at `now`: later than the learner's fact before it, so that a replay in time order folds them in
 * the same order, also when two tabs answer in one moment or the clock is set back.
 */
export function momentAfter(last: Date | null, now: Date): Date {
  return last && last >= now ? new Date(last.getTime() + 1) : now;
}

/**
 * What one more graded answer does to a learner's cards, mastery and lesson progress. Facts must come in time order.
 * Only the first answer of a day (in the learner's time zone) to an item is a review and evidence of mastery; a retry only counts
 * towards solving it.
 */
export function foldAttempt(state: LearningState, fact: AttemptFact, timeZone: string): Folded {
  const before = state.item;
  const counts = countsAsReview(before?.card, fact.at, timeZone);
  const review = counts ? scheduleReview(before?.card, deriveRating(fact.share), fact.at) : undefined;
  const mastery = new Map(state.mastery);
  if (counts) {
    for (const concept of fact.concepts) mastery.set(concept, foldMastery(mastery.get(concept) ?? NO_EVIDENCE, fact));
  }
  const newlySolved = fact.share >= 1 && (before?.bestShare ?? 0) < 1;
  return {
    item: {
      card: review?.card ?? before!.card, // a retry has a card: the answer before it made one
      bestShare: Math.max(fact.share, before?.bestShare ?? 0),
      attempts: (before?.attempts ?? 0) + 1,
    },
    mastery,
    lesson: {
      answered: state.lesson.answered + (before ? 0 : 1),
      solved: state.lesson.solved + (newlySolved ? 1 : 0),
    },
    log: review?.log,
  };
}
