import type { TrainingProgress } from "@/lib/tokenizers/contract";
import { createEntryHeap } from "@/lib/tokenizers/entry-heap";
import { IntList } from "@/lib/tokenizers/int-list";
import type { LearnedMerges, MergeInput } from "@/lib/tokenizers/learn-merges";
import { link, NEVER, NONE } from "@/lib/tokenizers/linked-words";
import { enlarged, PairTable } from "@/lib/tokenizers/pair-table";
import { noSteps, packSteps } from "@/lib/tokenizers/training-parts";

// `!` below: every index is one of the array that it is used with.

type Input = Omit<MergeInput, "rules"> & { readonly prefix: string };

/**
 * Learns merges by score(ab) = count(ab) ÷ (count(a) · count(b)), of equal scores the pair of smaller ids. Counts of pairs and of symbols
 * are those in the words as they stand, overlapping pairs counted each ("aaa" holds two). A merge lowers the counts of its parts, which
 * raises the score of every pair with one of them; those are queued again, so that the top of the heap is always up to date.
 */
export function* learnByLikelihood(input: Input): Generator<TrainingProgress, LearnedMerges> {
  const { offsets, counts, pieces, minFrequency } = input;
  const symbols = input.symbols.slice();
  const { next, previous, wordOf } = link(offsets, symbols.length);
  const joinedAt = new Int32Array(symbols.length).fill(NEVER);
  const pairs = new PairTable(symbols.length);
  const pairCounts = new IntList(1 << 12);
  const places: number[][] = [];
  const symbolCounts = new IntList(1 << 12);
  /** The pairs of each symbol. */
  const pairsOf: number[][] = [];
  let entryScore = new Float64Array(1 << 12);
  const entryPair = new IntList(1 << 12);
  const idOf = new Map(pieces.map((piece, id) => [piece, id]));

  const scoreOf = (pair: number) =>
    pairCounts.values[pair]! / (symbolCounts.values[pairs.left[pair]!]! * symbolCounts.values[pairs.right[pair]!]!);
  const heap = createEntryHeap((a, b) => {
    const byScore = entryScore[a]! - entryScore[b]!;
    if (byScore !== 0) return byScore > 0;
    const [pairA, pairB] = [entryPair.values[a]!, entryPair.values[b]!];
    const byLeft = pairs.left[pairA]! - pairs.left[pairB]!;
    return byLeft !== 0 ? byLeft < 0 : pairs.right[pairA]! < pairs.right[pairB]!;
  });
  const enqueue = (pair: number) => {
    if (pairCounts.values[pair]! < Math.max(1, minFrequency)) return;
    const entry = entryPair.push(pair);
    if (entry >= entryScore.length) entryScore = enlarged(entryScore, entry * 2);
    entryScore[entry] = scoreOf(pair);
    heap.push(entry);
  };
  const addSymbol = (count: number) => {
    symbolCounts.push(count);
    pairsOf.push([]);
  };
  const gain = (left: number, right: number, count: number, at: number) => {
    const known = pairs.size;
    const pair = pairs.add(left, right);
    if (pair === known) {
      pairCounts.push(0);
      places.push([]);
      pairsOf[left]!.push(pair);
      if (right !== left) pairsOf[right]!.push(pair);
    }
    pairCounts.values[pair]! += count;
    places[pair]!.push(at);
  };
  const lose = (left: number, right: number, count: number) => {
    pairCounts.values[pairs.add(left, right)]! -= count;
  };

  pieces.forEach(() => addSymbol(0));
  symbols.forEach((symbol, at) => {
    const count = counts[wordOf[at]!]!;
    symbolCounts.values[symbol]! += count;
    if (next[at] !== NONE) gain(symbol, symbols[next[at]!]!, count, at);
  });
  for (let pair = 0; pair < pairs.size; pair++) enqueue(pair);
  yield { phase: "pairs", done: 1, total: 1 };

  const steps = noSteps();
  const scores: number[] = [];
  const first = pieces.length;
  while (pieces.length < input.size) {
    const entry = heap.pop();
    if (entry === NONE) break;
    const pair = entryPair.values[entry]!;
    const count = pairCounts.values[pair]!;
    if (count < Math.max(1, minFrequency) || entryScore[entry] !== scoreOf(pair)) continue;
    const [left, right] = [pairs.left[pair]!, pairs.right[pair]!];
    const piece = pieces[left]! + pieces[right]!.slice(input.prefix.length);
    const known = idOf.get(piece);
    const result = known ?? pieces.push(piece) - 1;
    if (known === undefined) {
      idOf.set(piece, result);
      addSymbol(0);
    }
    steps.left.push(left);
    steps.right.push(right);
    steps.result.push(result);
    steps.count.push(count);
    scores.push(scoreOf(pair));
    const here = places[pair]!;
    places[pair] = [];
    for (const at of here) {
      const gone = symbols[at] === left ? next[at]! : NONE;
      if (gone === NONE || symbols[gone] !== right) continue;
      const weight = counts[wordOf[at]!]!;
      const [before, after] = [previous[at]!, next[gone]!];
      lose(left, right, weight);
      if (before !== NONE) {
        lose(symbols[before]!, left, weight);
        gain(symbols[before]!, result, weight, before);
      }
      if (after !== NONE) {
        lose(right, symbols[after]!, weight);
        gain(result, symbols[after]!, weight, at);
        previous[after] = at;
      }
      symbolCounts.values[left]! -= weight;
      symbolCounts.values[right]! -= weight;
      symbolCounts.values[result]! += weight;
      symbols[at] = result;
      symbols[gone] = NONE;
      joinedAt[gone] = steps.left.length - 1;
      next[at] = after;
    }
    for (const changed of new Set([...pairsOf[left]!, ...pairsOf[right]!, ...pairsOf[result]!])) enqueue(changed);
    if ((steps.left.length & 63) === 0)
      yield { phase: "merges", done: pieces.length - first, total: input.size - first };
  }
  yield { phase: "merges", done: pieces.length - first, total: pieces.length - first };
  return { steps: packSteps(steps, scores), spelling: { symbols: input.symbols, offsets, joinedAt } };
}
