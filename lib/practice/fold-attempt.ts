import type { Evidence } from "@/lib/core/score";
import { foldMastery, NO_EVIDENCE, type MasteryState } from "@/lib/progress/mastery";
import { localDay } from "@/lib/core/local-day";
import { deriveRating, foldUsualMs } from "@/lib/review/derive-rating";
import { newItemState, type ItemState } from "@/lib/review/item-state";
import type { LearnersWord } from "@/lib/review/review-act";
import { newCard, type ReviewLogEntry } from "@/lib/review/review-card";
import type { ReviewRules } from "@/lib/review/review-rules";
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
  /** Of the revision that was shown: a higher one is another question under the same id. 1 unless it says so. */
  readonly edition?: number | undefined;
  /** Hints that were revealed in the view before the answer. */
  readonly hints: number;
  /** How sure the learner said to be that everything is right, in percent; null where he did not say. */
  readonly certainty: number | null;
  /** From first sight to submission; null where it is unknown. */
  readonly durationMs: number | null;
  /** When it was graded. */
  readonly at: Date;
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
  /** Whether mastery changed: the answer was the first of its day. */
  readonly isEvidence: boolean;
  /** Absent when the answer was no review. */
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
 * The first answer of a day (in the learner's time zone) to an item is evidence of mastery, and a review of its card; a retry only
 * counts towards solving it. A day whose review the learner struck, or whose card he reset, has room for another review, not for more
 * evidence. An answer to an earlier edition than the card's says nothing about the card.
 * @param word what the learner says of this review himself
 */
export function foldAttempt(state: LearningState, fact: AttemptFact, rules: ReviewRules, word?: LearnersWord): Folded {
  const { edition = 1 } = fact;
  const before = state.item ?? newItemState(fact.at, edition);
  const item = edition > before.edition ? { ...before, edition, card: newCard(fact.at), usualMs: null } : before;
  const isEvidence = countsAsEvidence(before, fact.at, rules.timeZone);
  const isReview = edition === item.edition && countsAsReview(item.card, fact.at, rules.timeZone);
  const answer = {
    ...{ share: fact.share, hints: fact.hints, triesToday: isEvidence ? 0 : 1 },
    ...{ certainty: fact.certainty, durationMs: fact.durationMs, usualMs: item.usualMs },
  };
  const derived = deriveRating(answer);
  const rating = word === undefined || word === "struck" ? derived.rating : word;
  const review = isReview && word !== "struck" ? scheduleReview(item.card, rating, fact.at, rules) : undefined;
  const mastery = new Map(state.mastery);
  if (isEvidence) {
    for (const concept of fact.concepts) mastery.set(concept, foldMastery(mastery.get(concept) ?? NO_EVIDENCE, fact));
  }
  return {
    item: {
      ...item,
      card: review?.card ?? item.card,
      bestShare: Math.max(fact.share, before.bestShare),
      attempts: before.attempts + 1,
      evidenceAt: isEvidence ? fact.at : before.evidenceAt,
      usualMs: isEvidence && isReview ? foldUsualMs(item.usualMs, answer) : item.usualMs,
    },
    mastery,
    lesson: {
      answered: state.lesson.answered + (before.attempts === 0 ? 1 : 0),
      solved: state.lesson.solved + (fact.share >= 1 && before.bestShare < 1 ? 1 : 0),
    },
    isEvidence,
    log: review && { ...review.log, derived: derived.rating, reason: derived.reason },
  };
}

function countsAsEvidence({ evidenceAt }: ItemState, at: Date, timeZone: string): boolean {
  return !evidenceAt || localDay(at, timeZone) > localDay(evidenceAt, timeZone);
}
