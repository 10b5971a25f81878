import { foldAttempt, type AttemptFact, type Folded, type LessonState } from "@/lib/practice/fold-attempt";
import type { MasteryState } from "@/lib/progress/mastery";
import { newItemState, type ItemState } from "@/lib/review/item-state";
import { foldAct, wordsOf, type ReviewAct } from "@/lib/review/review-act";
import type { ReviewLogEntry } from "@/lib/review/review-card";
import type { ReviewRules } from "@/lib/review/review-rules";

/** Everything that is derived from a learner's graded answers and his acts, as rows without their owner. */
export interface DerivedRows {
  readonly cards: readonly (ItemState & { readonly itemId: string })[];
  readonly logs: readonly (ReviewLogEntry & { readonly attemptId: string; readonly itemId: string })[];
  readonly mastery: readonly (MasteryState & { readonly concept: string; readonly updatedAt: Date })[];
  readonly lessons: readonly (LessonState & { readonly chapter: string; readonly updatedAt: Date })[];
}

/**
 * Rebuilds the derived rows from the facts and the rules that the learner has set alone, in time order (ties by id). Cards and logs of
 * one item follow from the facts about that item, so a part of the facts that is whole for an item gives its card.
 * @param onFold is told of each answer what was known of its item before, and what was made of it
 */
export function replayAttempts(
  attempts: readonly AttemptFact[],
  acts: readonly ReviewAct[],
  rules: ReviewRules,
  onFold: (fact: AttemptFact, before: ItemState | undefined, folded: Folded) => void = () => undefined,
): DerivedRows {
  const items = new Map<string, ItemState>();
  const logs: DerivedRows["logs"][number][] = [];
  const mastery = new Map<string, MasteryState & { updatedAt: Date }>();
  const lessons = new Map<string, LessonState & { updatedAt: Date }>();
  const inOrder = [...acts].sort(byTime);
  const words = wordsOf(inOrder);

  for (const fact of [...attempts, ...inOrder].sort(byTime)) {
    if ("kind" in fact) {
      items.set(fact.itemId, foldAct(items.get(fact.itemId) ?? newItemState(fact.at, 1), fact));
      continue;
    }
    const folded = foldAttempt(
      {
        item: items.get(fact.itemId),
        mastery: new Map(fact.concepts.flatMap((concept) => entry(concept, mastery.get(concept)))),
        lesson: lessons.get(fact.chapter) ?? { answered: 0, solved: 0 },
      },
      fact,
      rules,
      words.get(fact.id),
    );
    onFold(fact, items.get(fact.itemId), folded);
    items.set(fact.itemId, folded.item);
    lessons.set(fact.chapter, { ...folded.lesson, updatedAt: fact.at });
    if (folded.log) logs.push({ ...folded.log, attemptId: fact.id, itemId: fact.itemId });
    if (folded.isEvidence) {
      for (const [concept, state] of folded.mastery) mastery.set(concept, { ...state, updatedAt: fact.at });
    }
  }
  return {
    cards: [...items].map(([itemId, state]) => ({ itemId, ...state })),
    logs,
    mastery: [...mastery].map(([concept, state]) => ({ concept, ...state })),
    lessons: [...lessons].map(([chapter, state]) => ({ chapter, ...state })),
  };
}

function entry<T>(key: string, value: T | undefined): [string, T][] {
  return value === undefined ? [] : [[key, value]];
}

interface Timed {
  readonly id: string;
  readonly at: Date;
}

function byTime(a: Timed, b: Timed): number {
  return a.at.getTime() - b.at.getTime() || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}
