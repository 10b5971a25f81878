import type { Score } from "@/lib/core/score";
import { shareOf } from "@/lib/core/score";

/** One item of a session and what became of its answer. */
export interface ResultEntry {
  /** Canonical concept slugs. */
  readonly concepts: readonly string[];
  readonly score: Score;
}

/** Points: an item is worth one. An open answer that waits for its writer's marks is not among the possible ones yet. */
export interface Tally {
  readonly earned: number;
  readonly possible: number;
  readonly awaiting: number;
}

export interface FoldedResult extends Tally {
  readonly items: number;
  readonly answered: number;
  /** Earned everything. */
  readonly solved: number;
  /** By concept, those with the most to gain first. */
  readonly concepts: readonly (Tally & { readonly concept: string; readonly items: number })[];
}

const NOTHING: Tally = { earned: 0, possible: 0, awaiting: 0 };

/** Earned share of an item, 0..1: nothing for what was left out or could not be read. Undefined while it waits for marks. */
export function shareOfItem(score: Score): number | undefined {
  if (score.status === "awaiting-marks") return undefined;
  return score.status === "graded" ? shareOf(score) : 0;
}

/** Score of a session, in points, and the same for each concept; an item counts for each of its concepts. */
export function foldResult(entries: readonly ResultEntry[]): FoldedResult {
  const concepts = new Map<string, Tally & { items: number }>();
  let whole = NOTHING;
  for (const { concepts: slugs, score } of entries) {
    whole = add(whole, score);
    for (const slug of new Set(slugs)) {
      const before = concepts.get(slug) ?? { ...NOTHING, items: 0 };
      concepts.set(slug, { ...add(before, score), items: before.items + 1 });
    }
  }
  return {
    ...whole,
    items: entries.length,
    answered: entries.filter(({ score }) => score.status === "graded" || score.status === "awaiting-marks").length,
    solved: entries.filter(({ score }) => shareOfItem(score) === 1).length,
    concepts: [...concepts]
      .map(([concept, tally]) => ({ concept, ...tally }))
      .toSorted((a, b) => lost(b) - lost(a) || (a.concept < b.concept ? -1 : 1)),
  };
}

function add({ earned, possible, awaiting }: Tally, score: Score): Tally {
  const share = shareOfItem(score);
  if (share === undefined) return { earned, possible, awaiting: awaiting + 1 };
  return { earned: earned + share, possible: possible + 1, awaiting };
}

const lost = ({ earned, possible }: Tally) => possible - earned;
