import { dayNumber, localDay } from "@/lib/core/local-day";
import { NEW_STATE, type ReviewCardState } from "@/lib/review/review-card";
import type { ReviewRules } from "@/lib/review/review-rules";
import type { ReviewSettings } from "@/lib/review/review-settings";
import { retrievability } from "@/lib/review/schedule-review";
import { spreadSiblings, type Placed, type TakenDays } from "@/lib/review/spread-siblings";

/** A card as the queue reads it. Suspended cards and items that cannot be practised are none. */
export interface QueueCard extends Pick<ReviewCardState, "due" | "stability" | "state" | "lastReviewAt"> {
  readonly itemId: string;
  readonly chapter: string;
  readonly questions: readonly string[];
  readonly buriedAt: Date | null;
  /** Whether its item has become another question since. */
  readonly isOutdated: boolean;
}

/** An item without a card, of a chapter that the learner has begun. */
export type NewItem = Pick<QueueCard, "itemId" | "chapter" | "questions">;

/** A review of today. */
export interface TodaysReview {
  readonly questions: readonly string[];
  readonly isFirst: boolean;
}

export interface QueueFacts {
  readonly cards: readonly QueueCard[];
  /** In the order in which they are to be introduced. */
  readonly newItems: readonly NewItem[];
  readonly reviewedToday: readonly TodaysReview[];
}

export interface QueueEntry {
  readonly itemId: string;
  readonly chapter: string;
  readonly kind: "due" | "new" | "early";
  /** Probability of recall now, 0..1; 0 for a new item. */
  readonly retrievability: number;
}

type Limits = Pick<ReviewSettings, "newPerDay" | "duePerDay">;

/** Cards with the first day on which each may stand: the day it is due, today when that has passed, tomorrow when it was buried today. */
export function placeCards(cards: readonly QueueCard[], now: Date, rules: ReviewRules): (QueueCard & Placed)[] {
  const today = dayNumber(localDay(now, rules.timeZone));
  return cards.map((card) => {
    const earliest = today + (isBuried(card, now, rules) ? 1 : 0);
    const due = dayNumber(localDay(card.due, rules.timeZone));
    return { ...card, from: Math.max(due, earliest), retrievability: retrievability(card, now, rules.parameters) };
  });
}

/** Questions that were answered today: no sibling stands on the same day. */
export function takenToday(reviews: readonly TodaysReview[], now: Date, { timeZone }: ReviewRules): TakenDays {
  const today = new Set([dayNumber(localDay(now, timeZone))]);
  return new Map(reviews.flatMap(({ questions }) => questions.map((question) => [question, today] as const)));
}

/**
 * What is to be reviewed today: cards that are due, the one that is about to be lost first (by retrievability), then new items. A card
 * is due on the whole of its day. Of siblings (items of one question) one stands on a day; what was reviewed today counts towards
 * the limits, wherever it was answered.
 */
export function buildQueue(facts: QueueFacts, now: Date, rules: ReviewRules, limits: Limits): QueueEntry[] {
  const today = dayNumber(localDay(now, rules.timeZone));
  const taken = takenToday(facts.reviewedToday, now, rules);
  const isNew = (card: QueueCard) => card.state === NEW_STATE || card.isOutdated;
  const due = spreadSiblings(
    placeCards(
      facts.cards.filter((card) => !isNew(card)),
      now,
      rules,
    ),
    taken,
  )
    .filter(({ day }) => day === today)
    .toSorted((a, b) => a.retrievability - b.retrievability || (a.itemId < b.itemId ? -1 : 1))
    .slice(0, left(limits.duePerDay, facts.reviewedToday, false));

  const used = new Set([...taken.keys(), ...due.flatMap(({ questions }) => questions)]);
  const waiting = facts.cards.filter((card) => isNew(card) && !isBuried(card, now, rules));
  const fresh: NewItem[] = [];
  for (const item of [...waiting, ...facts.newItems]) {
    if (fresh.length >= left(limits.newPerDay, facts.reviewedToday, true)) break;
    if (item.questions.some((question) => used.has(question))) continue;
    for (const question of item.questions) used.add(question);
    fresh.push(item);
  }
  return [
    ...due.map(({ itemId, chapter, retrievability: r }) => ({
      itemId,
      chapter,
      kind: "due" as const,
      retrievability: r,
    })),
    ...fresh.map(({ itemId, chapter }) => ({ itemId, chapter, kind: "new" as const, retrievability: 0 })),
  ];
}

/** What can be practised before it is due, what is nearest to being lost first. Siblings stay apart from those and from each other. */
export function listEarly(facts: QueueFacts, now: Date, rules: ReviewRules, count: number): QueueEntry[] {
  const used = new Set(takenToday(facts.reviewedToday, now, rules).keys());
  const known = facts.cards.filter(
    (card) => card.state !== NEW_STATE && !card.isOutdated && !isBuried(card, now, rules),
  );
  const entries: QueueEntry[] = [];
  for (const card of placeCards(known, now, rules).toSorted((a, b) => a.retrievability - b.retrievability)) {
    if (entries.length >= count) break;
    if (card.questions.some((question) => used.has(question))) continue;
    for (const question of card.questions) used.add(question);
    const { itemId, chapter } = card;
    entries.push({ itemId, chapter, kind: "early", retrievability: card.retrievability });
  }
  return entries;
}

function isBuried({ buriedAt }: QueueCard, now: Date, { timeZone }: ReviewRules): boolean {
  return buriedAt !== null && localDay(buriedAt, timeZone) === localDay(now, timeZone);
}

function left(limit: number, reviews: readonly TodaysReview[], isFirst: boolean): number {
  return Math.max(0, limit - reviews.filter((review) => review.isFirst === isFirst).length);
}
