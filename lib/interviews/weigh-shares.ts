import { groupBy } from "@/lib/core/group-by";

/** One question as totals count it. */
export interface WeighedTurn {
  readonly plannedMs: number;
  /** 0..1; null where it is not marked, or was never asked. */
  readonly share: number | null;
}

export interface Weighed {
  /** Null where nothing counts. */
  readonly share: number | null;
  /** Questions that count, and the minutes that were planned for them. */
  readonly questions: number;
  readonly minutes: number;
}

export const MINUTE_MS = 60_000;

/** What a question weighs: the minutes that were planned for it, a tenth of one at least. */
export const weightOf = ({ plannedMs }: Pick<WeighedTurn, "plannedMs">): number => Math.max(0.1, plannedMs / MINUTE_MS);

/** The mean share of what was asked and marked, each question weighing its planned minutes: Σ minutes · share / Σ minutes, 0..1. */
export function weighShares(turns: readonly WeighedTurn[]): Weighed {
  let [questions, minutes, sum] = [0, 0, 0];
  // In an order of their own: sums of floating point depend on it.
  for (const turn of turns.toSorted((a, b) => a.plannedMs - b.plannedMs || (a.share ?? 0) - (b.share ?? 0))) {
    if (turn.share === null) continue;
    questions += 1;
    minutes += weightOf(turn);
    sum += weightOf(turn) * turn.share;
  }
  return { share: questions > 0 ? Math.min(1, sum / minutes) : null, questions, minutes };
}

/** The same for each group; groups in the order of `order`, those that it does not name last. */
export function weighGroups<T extends WeighedTurn>(
  turns: readonly T[],
  keyOf: (turn: T) => string,
  order: readonly string[],
): ({ readonly key: string } & Weighed)[] {
  const place = (key: string) => (order.includes(key) ? order.indexOf(key) : order.length);
  return [...groupBy(turns, keyOf)]
    .map(([key, same]) => ({ key, ...weighShares(same) }))
    .toSorted((a, b) => place(a.key) - place(b.key) || (a.key < b.key ? -1 : 1));
}
