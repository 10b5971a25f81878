import { foldAttempt, type AttemptFact, type ItemState, type LessonState } from "@/lib/practice/fold-attempt";
import type { MasteryState } from "@/lib/progress/mastery";
import type { ReviewLogEntry } from "@/lib/review/review-card";

/** Everything that is derived from a learner's graded answers, as rows without their owner. */
export interface DerivedRows {
  readonly cards: readonly (ItemState & { readonly itemId: string })[];
  readonly logs: readonly (ReviewLogEntry & { readonly attemptId: string; readonly itemId: string })[];
  readonly mastery: readonly (MasteryState & { readonly concept: string; readonly updatedAt: Date })[];
  readonly lessons: readonly (LessonState & { readonly chapter: string; readonly updatedAt: Date })[];
}

/** Rebuilds the derived rows from the facts and the learner's time zone alone, in time order (ties by id). */
export function replayAttempts(facts: readonly AttemptFact[], timeZone: string): DerivedRows {
  const items = new Map<string, ItemState>();
  const logs: DerivedRows["logs"][number][] = [];
  const mastery = new Map<string, MasteryState & { updatedAt: Date }>();
  const lessons = new Map<string, LessonState & { updatedAt: Date }>();

  for (const fact of facts.toSorted((a, b) => a.at.getTime() - b.at.getTime() || compare(a.id, b.id))) {
    const folded = foldAttempt(
      {
        item: items.get(fact.itemId),
        mastery: new Map(fact.concepts.flatMap((concept) => entry(concept, mastery.get(concept)))),
        lesson: lessons.get(fact.chapter) ?? { answered: 0, solved: 0 },
      },
      fact,
      timeZone,
    );
    items.set(fact.itemId, folded.item);
    lessons.set(fact.chapter, { ...folded.lesson, updatedAt: fact.at });
    if (folded.log) {
      logs.push({ ...folded.log, attemptId: fact.id, itemId: fact.itemId });
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

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
