import { type MergeTraining, wordAtStep } from "@/lib/tokenizers/merge-state";

// `!` below: every index is one of the array that it is used with.

const WIDTH = 2 ** 26;

/** A pair of ids as one number. */
export const pairKey = (left: number, right: number) => left * WIDTH + right;
export const leftOf = (key: number) => Math.floor(key / WIDTH);
export const rightOf = (key: number) => key % WIDTH;

export interface PairCounts {
  /** How often each pair of neighbours occurs, by its key; in "aaa" the pair aa is counted twice. */
  readonly pairs: ReadonlyMap<number, number>;
  /** How often each symbol occurs, by id. */
  readonly symbols: Float64Array;
  /** Symbols of the whole text. */
  readonly total: number;
}

/** Counts pairs and symbols of the text as it was after so many merges, each word as often as it occurs. O(symbols). */
export function countAtStep(training: MergeTraining, step: number): PairCounts {
  const pairs = new Map<number, number>();
  const symbols = new Float64Array(training.spec.model.pieces.length);
  let total = 0;
  training.words.counts.forEach((count, word) => {
    const ids = wordAtStep(training, word, step);
    total += count * ids.length;
    ids.forEach((id, at) => {
      symbols[id]! += count;
      if (at === 0) return;
      const key = pairKey(ids[at - 1]!, id);
      pairs.set(key, (pairs.get(key) ?? 0) + count);
    });
  });
  return { pairs, symbols, total };
}

/** count(ab) ÷ (count(a) · count(b)), by which WordPiece chooses. */
export function likelihoodScore(key: number, { pairs, symbols }: PairCounts): number {
  return pairs.get(key)! / (symbols[leftOf(key)]! * symbols[rightOf(key)]!);
}
