import type { MergeSteps, Spelling, TrainingProgress } from "@/lib/tokenizers/contract";
import { createEntryHeap } from "@/lib/tokenizers/entry-heap";
import { IntList } from "@/lib/tokenizers/int-list";
import { link, NEVER, NONE } from "@/lib/tokenizers/linked-words";
import { PairTable } from "@/lib/tokenizers/pair-table";
import { noSteps, packSteps } from "@/lib/tokenizers/training-parts";

export interface LearnedMerges {
  readonly steps: MergeSteps;
  readonly spelling: Spelling;
}

// `!` below: every index is one of the array that it is used with.

export interface MergeInput {
  /** The ids of all distinct words, one word after the other. */
  readonly symbols: Int32Array;
  /** Where each word begins in `symbols`, and at the end where the last one ends. */
  readonly offsets: Int32Array;
  /** How often each word occurs. */
  readonly counts: Int32Array;
  /** Pieces by id: alphabet and special tokens. Merges append to it. */
  readonly pieces: string[];
  readonly size: number;
  readonly minFrequency: number;
  readonly rules: MergeRules;
}

/** Where the trainers that people use differ. */
export interface MergeRules {
  /** Of pairs that occur equally often the first is the one with the smaller ids, or the one with the shorter, then smaller text. */
  readonly order: "ids" | "text";
  /** Pieces that may be made; asked with the order by text only. */
  readonly accepts?: (piece: string) => boolean;
  /** What becomes of a pair that makes a piece which is there already: merged into it, or never merged. */
  readonly duplicate: "merge" | "skip";
}

/**
 * Learns merges: again and again the most frequent pair of neighbours becomes one symbol. Pair counts are kept up to date where a
 * merge changes them instead of being counted anew, and a heap with stale entries gives the next pair: O(N log N) for N symbols.
 *
 * Follows Hugging Face's BpeTrainer (huggingface/tokenizers, models/bpe/trainer.rs) step by step, including what it does when two
 * ways lead to the same piece: the count of a merged pair is not reset, and a pair that comes up again is queued again.
 * Yields now and then, so that whoever drives it can tell how far it is, or stop.
 */
export function* learnMerges(input: MergeInput): Generator<TrainingProgress, LearnedMerges> {
  const { offsets, counts, pieces, rules } = input;
  const symbols = input.symbols.slice();
  const length = symbols.length;
  const { next, previous, wordOf } = link(offsets, length);
  const joinedAt = new Int32Array(length).fill(NEVER);
  const pairs = new PairTable(Math.min(length, 1 << 20));
  const pairCounts = new IntList(1 << 16);
  /** Entries are pairs with the places where they came up; a pair has several only where two ways led to one piece. */
  const entryPair = new IntList(1 << 16);
  const entryCount = new IntList(1 << 16);
  const entryHead = new IntList(1 << 16);
  const entryTail = new IntList(1 << 16);
  const placeAt = new IntList(length + 16);
  const placeNext = new IntList(length + 16);
  const openEntries = new IntList(1 << 16);
  /** The entry that collects places of a pair during a step. */
  const collecting = new IntList(1 << 16);
  const collected: number[] = [];
  const barred = new Set<number>();
  /** What pairs would make, where that decides about their order. */
  const texts: string[] = [];
  const needsText = rules.order === "text";
  const idOf = new Map(pieces.map((piece, id) => [piece, id]));
  const heap = createEntryHeap((a, b) => {
    const byCount = entryCount.values[a]! - entryCount.values[b]!;
    if (byCount !== 0) return byCount > 0;
    const pairA = entryPair.values[a]!;
    const pairB = entryPair.values[b]!;
    if (needsText) return isShorterOrSmaller(texts[pairA]!, texts[pairB]!);
    const byLeft = pairs.left[pairA]! - pairs.left[pairB]!;
    return byLeft !== 0 ? byLeft < 0 : pairs.right[pairA]! < pairs.right[pairB]!;
  });

  const pairAt = (left: number, right: number) => {
    const known = pairs.size;
    const pair = pairs.add(left, right);
    if (pair === known) {
      pairCounts.push(0);
      openEntries.push(0);
      collecting.push(NONE);
      if (needsText) {
        texts.push(pieces[left]! + pieces[right]!);
        if (rules.accepts?.(texts[pair]!) === false) barred.add(pair);
      }
    }
    return pair;
  };
  const gain = (left: number, right: number, count: number, at: number) => {
    const pair = pairAt(left, right);
    pairCounts.values[pair]! += count;
    let entry = collecting.values[pair]!;
    const place = placeAt.push(at);
    placeNext.push(NONE);
    if (entry === NONE) {
      entry = entryPair.push(pair);
      entryCount.push(0);
      entryHead.push(place);
      entryTail.push(place);
      collecting.values[pair] = entry;
      collected.push(entry);
      return;
    }
    placeNext.values[entryTail.values[entry]!] = place;
    entryTail.values[entry] = place;
  };
  const lose = (left: number, right: number, count: number) => {
    pairCounts.values[pairAt(left, right)]! -= count;
  };
  const enqueue = () => {
    for (const entry of collected) {
      const pair = entryPair.values[entry]!;
      collecting.values[pair] = NONE;
      const count = pairCounts.values[pair]!;
      if (count <= 0 || barred.has(pair)) continue;
      entryCount.values[entry] = count;
      openEntries.values[pair]!++;
      heap.push(entry);
    }
    collected.length = 0;
  };

  for (let at = 0; at < length; at++) {
    if (next[at] !== NONE) gain(symbols[at]!, symbols[next[at]!]!, counts[wordOf[at]!]!, at);
    if ((at & 0xfffff) === 0xfffff) yield { phase: "pairs", done: at, total: length };
  }
  enqueue();

  const steps = noSteps();
  /** Makes one symbol of the pair at `at`, where it still stands. */
  const mergeAt = (at: number, left: number, right: number, result: number) => {
    const gone = symbols[at] === left ? next[at]! : NONE;
    if (gone === NONE || symbols[gone] !== right) return;
    const count = counts[wordOf[at]!]!;
    const before = previous[at]!;
    const after = next[gone]!;
    if (before !== NONE) {
      lose(symbols[before]!, left, count);
      gain(symbols[before]!, result, count, before);
    }
    symbols[at] = result;
    symbols[gone] = NONE;
    joinedAt[gone] = steps.left.length - 1;
    next[at] = after;
    if (after === NONE) return;
    previous[after] = at;
    lose(right, symbols[after]!, count);
    gain(result, symbols[after]!, count, at);
  };

  const first = pieces.length;
  while (pieces.length < input.size) {
    const entry = heap.pop();
    if (entry === NONE) break;
    const pair = entryPair.values[entry]!;
    const count = pairCounts.values[pair]!;
    if (barred.has(pair)) continue;
    if (entryCount.values[entry] !== count) {
      entryCount.values[entry] = count;
      heap.push(entry);
      continue;
    }
    if (count < Math.max(1, input.minFrequency)) break;
    const [left, right] = [pairs.left[pair]!, pairs.right[pair]!];
    const piece = pieces[left]! + pieces[right]!;
    const known = idOf.get(piece);
    if (known !== undefined && rules.duplicate === "skip") {
      barred.add(pair);
      continue;
    }
    const result = known ?? pieces.push(piece) - 1;
    if (known === undefined) idOf.set(piece, result);
    steps.left.push(left);
    steps.right.push(right);
    steps.result.push(result);
    steps.count.push(count);
    const whole = openEntries.values[pair]! > 1;
    for (let place = entryHead.values[entry]!; place !== NONE; place = placeNext.values[place]!) {
      const at = placeAt.values[place]!;
      if (!whole) mergeAt(at, left, right, result);
      // Where two entries share a word, the one that comes first takes all of it.
      else for (let i = offsets[wordOf[at]!]!; i !== NONE; i = next[i]!) mergeAt(i, left, right, result);
    }
    openEntries.values[pair]!--;
    enqueue();
    if ((steps.left.length & 255) === 0)
      yield { phase: "merges", done: pieces.length - first, total: input.size - first };
  }
  const done = pieces.length - first;
  yield { phase: "merges", done, total: done };
  return { steps: packSteps(steps, null), spelling: { symbols: input.symbols, offsets, joinedAt } };
}

/** The order of sentencepiece (bpe_model_trainer.cc): fewer characters first, then the bytes of UTF-8, which is that of code points. */
function isShorterOrSmaller(a: string, b: string): boolean {
  if (!SURROGATE.test(a) && !SURROGATE.test(b)) return a.length !== b.length ? a.length < b.length : a < b;
  const [charactersA, charactersB] = [Array.from(a), Array.from(b)];
  if (charactersA.length !== charactersB.length) return charactersA.length < charactersB.length;
  const at = charactersA.findIndex((character, index) => character !== charactersB[index]);
  return at >= 0 && charactersA[at]!.codePointAt(0)! < charactersB[at]!.codePointAt(0)!;
}

const SURROGATE = /[\ud800-\udfff]/;
