/** An item that wants a day. Items that share a question are siblings. */
export interface Placed {
  readonly itemId: string;
  /** Questions that the item covers. */
  readonly questions: readonly string[];
  /** The first day on which it may stand, as a day number. */
  readonly from: number;
  /** Probability of recall now, 0..1: what is about to be lost comes first. */
  readonly retrievability: number;
}

/** Days that are taken, by question. */
export type TakenDays = ReadonlyMap<string, ReadonlySet<number>>;

/**
 * Gives each item the earliest day, from its first one on, on which no sibling stands: one that was placed before it, or one of `taken`
 * (siblings that were answered today). Items are placed by their first day, then by what is about to be lost, then by id, so the
 * same items get the same days. The card's own date stays as FSRS made it: siblings are kept apart when the queue is read, so that
 * a card follows from its own answers alone and a new sibling moves nothing in the log.
 */
export function spreadSiblings<T extends Placed>(
  items: readonly T[],
  taken: TakenDays,
): (T & { readonly day: number })[] {
  const used = new Map([...taken].map(([question, days]) => [question, new Set(days)]));
  const inOrder = items.toSorted(
    (a, b) => a.from - b.from || a.retrievability - b.retrievability || (a.itemId < b.itemId ? -1 : 1),
  );
  return inOrder.map((item) => {
    let day = item.from;
    while (item.questions.some((question) => used.get(question)?.has(day))) day++;
    for (const question of item.questions) used.set(question, (used.get(question) ?? new Set()).add(day));
    return { ...item, day };
  });
}
