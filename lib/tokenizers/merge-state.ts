import type { Training } from "@/lib/tokenizers/contract";
import { PairTable } from "@/lib/tokenizers/pair-table";

// `!` below: every index is one of the array that it is used with.

export interface PairCount {
  readonly left: number;
  readonly right: number;
  readonly count: number;
}

export interface RewrittenWord {
  readonly text: string;
  readonly count: number;
  readonly before: readonly number[];
  readonly after: readonly number[];
}

/** A training that goes by merges. */
export type MergeTraining = Training & {
  readonly steps: NonNullable<Training["steps"]>;
  readonly spelling: NonNullable<Training["spelling"]>;
};
export const hasMerges = (training: Training): training is MergeTraining =>
  training.steps !== null && training.spelling !== null;

/** The ids of a word when `step` merges had been made. O(length of the word). */
export function wordAtStep({ steps, spelling }: MergeTraining, word: number, step: number): number[] {
  const { symbols, offsets, joinedAt } = spelling;
  const ids: number[] = [];
  let last = -1;
  for (let at = offsets[word]!; at < offsets[word + 1]!; at++) {
    // A piece is what the last merge inside it has made.
    if (at > offsets[word]! && joinedAt[at]! < step) {
      last = Math.max(last, joinedAt[at]!);
      ids[ids.length - 1] = steps.result[last]!;
      continue;
    }
    ids.push(symbols[at]!);
    last = -1;
  }
  return ids;
}

/**
 * The most frequent pairs of neighbours when `step` merges had been made, of equal ones those of smaller ids first. Every two neighbours
 * count, so "aaa" holds aa twice. O(symbols): some 20 ms for 5 MB of text.
 */
export function pairsAtStep(training: MergeTraining, step: number, most: number): PairCount[] {
  const { counts } = training.words;
  const pairs = new PairTable(1 << 12);
  const tally: number[] = [];
  counts.forEach((count, word) => {
    const ids = wordAtStep(training, word, step);
    for (let at = 1; at < ids.length; at++) {
      const pair = pairs.add(ids[at - 1]!, ids[at]!);
      tally[pair] = (tally[pair] ?? 0) + count;
    }
  });
  return tally
    .map((count, pair) => ({ left: pairs.left[pair]!, right: pairs.right[pair]!, count }))
    .sort((a, b) => b.count - a.count || a.left - b.left || a.right - b.right)
    .slice(0, most);
}

/** The words that the merge after `step` others rewrote, most frequent first. */
export function rewrittenWords(training: MergeTraining, step: number, most: number): RewrittenWord[] {
  const { joinedAt, offsets } = training.spelling;
  const { texts, counts } = training.words;
  const changed: number[] = [];
  for (let word = 0, at = 0; word < texts.length; word++, at = offsets[word]!) {
    while (at < offsets[word + 1]! && joinedAt[at] !== step) at++;
    if (at < offsets[word + 1]!) changed.push(word);
  }
  return changed
    .sort((a, b) => counts[b]! - counts[a]! || a - b)
    .slice(0, most)
    .map((word) => ({
      text: texts[word]!,
      count: counts[word]!,
      before: wordAtStep(training, word, step),
      after: wordAtStep(training, word, step + 1),
    }));
}

/** How many tokens the text that was trained on has after so many merges, from none to all: what each merge saves. O(symbols + steps). */
export function tokensByStep({ steps, spelling, words }: MergeTraining): Int32Array {
  const { joinedAt, offsets } = spelling;
  const saved = new Int32Array(steps.left.length + 1);
  let tokens = 0;
  words.counts.forEach((count, word) => {
    for (let at = offsets[word]!; at < offsets[word + 1]!; at++) {
      tokens += count;
      if (joinedAt[at]! < steps.left.length) saved[joinedAt[at]! + 1]! += count;
    }
  });
  return saved.map((count) => (tokens -= count));
}
