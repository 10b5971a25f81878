import type { TrainingProgress } from "@/lib/tokenizers/contract";
import type { WordCounts } from "@/lib/tokenizers/count-words";
import { isValidPiece } from "@/lib/tokenizers/valid-piece";

/** One more than the longest piece: what follows decides whether a piece is a candidate. */
const DEPTH = 17;
const MOST_SEEDS = 1_000_000;
/** Ends a word in the array of characters; no character has it. */
const END = -1;

/**
 * The pieces with which Unigram begins: every string of 2 to 16 characters that occurs at least twice and either ends its word or is
 * followed by different characters (an inner node of the suffix tree of the text), those with the largest frequency × length first.
 * Source: google/sentencepiece 0.2, unigram_model_trainer.cc, MakeSeedSentencePieces. That one sorts the suffixes of the whole text;
 * since no piece reaches across a ▁, it is enough to sort those of the distinct words, each as often as it occurs.
 */
export function* seedPieces(words: WordCounts): Generator<TrainingProgress, [piece: string, score: number][]> {
  const { characters, wordOf } = flatten(words);
  const suffixes = new Int32Array(characters.length);
  let size = 0;
  characters.forEach((character, at) => {
    if (character !== END) suffixes[size++] = at;
  });
  yield* sortSuffixes(suffixes.subarray(0, size), characters);
  const found = new Map<string, number>();
  const report = (at: number, length: number, frequency: number) => {
    if (length < 2 || frequency < 2) return;
    const piece = String.fromCodePoint(...characters.subarray(at, at + length));
    if (isValidPiece(piece)) found.set(piece, Math.max(found.get(piece) ?? 0, frequency * length));
  };
  yield { phase: "seed", done: size, total: 2 * size };
  visitNodes(suffixes.subarray(0, size), characters, (from, to, depth) => {
    let [inside, lineEnds] = [0, 0];
    for (let index = from; index < to; index++) {
      const word = wordOf[suffixes[index]!]!;
      inside += words.counts[word]! - words.lineEnds[word]!;
      lineEnds += words.lineEnds[word]!;
    }
    const at = suffixes[from]!;
    if (characters[at + depth - 1] !== END) {
      // A leaf is followed by one character only.
      if (to - from > 1) report(at, depth, inside + lineEnds);
    } else {
      // The word ends here: what follows is the next word or the end of a line, or either.
      report(at, depth - 1, inside > 0 && lineEnds > 0 ? inside + lineEnds : Math.max(inside, lineEnds));
    }
  });
  return [...found].sort(([, a], [, b]) => b - a).slice(0, MOST_SEEDS);
}

// `!` below: every index is one of the array that it is used with.

function flatten({ texts }: WordCounts) {
  const characters: number[] = [];
  const wordOf: number[] = [];
  texts.forEach((text, word) => {
    for (const character of text) {
      characters.push(character.codePointAt(0)!);
      wordOf.push(word);
    }
    characters.push(END);
    wordOf.push(word);
  });
  return { characters: Int32Array.from(characters), wordOf: Int32Array.from(wordOf) };
}

/** The character of a suffix at a depth; past the end of its word there is nothing. */
const NOTHING = -2;
function characterAt(characters: Int32Array, at: number, depth: number): number {
  if (depth > 0 && characters[at + depth - 1] === END) return NOTHING;
  return characters[at + depth]!;
}

/** Sorts suffixes by their first characters: Bentley and Sedgewick's multikey quicksort, O(n (log n + depth)). */
function* sortSuffixes(suffixes: Int32Array, characters: Int32Array): Generator<TrainingProgress, void> {
  const stack: [from: number, to: number, depth: number][] = [[0, suffixes.length, 0]];
  let steps = 0;
  while (stack.length > 0) {
    const [from, to, depth] = stack.pop()!;
    if (to - from < 2 || depth >= DEPTH) continue;
    const key = (index: number) => characterAt(characters, suffixes[index]!, depth);
    const pivot = median(key(from), key((from + to) >> 1), key(to - 1));
    let [low, at, high] = [from, from, to];
    while (at < high) {
      const difference = key(at) - pivot;
      if (difference < 0) swap(suffixes, low++, at++);
      else if (difference > 0) swap(suffixes, at, --high);
      else at++;
    }
    stack.push([from, low, depth], [high, to, depth]);
    if (pivot !== NOTHING) stack.push([low, high, depth + 1]);
    if ((++steps & 0xffff) === 0) yield { phase: "seed", done: from, total: 2 * suffixes.length };
  }
}

const median = (a: number, b: number, c: number) => Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));

function swap(array: Int32Array, a: number, b: number): void {
  const kept = array[a]!;
  array[a] = array[b]!;
  array[b] = kept;
}

/** Calls `visit` for each group of suffixes with a common beginning of `depth` characters, single suffixes to their word's end included. */
function visitNodes(
  suffixes: Int32Array,
  characters: Int32Array,
  visit: (from: number, to: number, depth: number) => void,
): void {
  const common = (a: number, b: number) => {
    let depth = 0;
    while (depth < DEPTH) {
      const own = characterAt(characters, a, depth);
      if (own === NOTHING || own !== characterAt(characters, b, depth)) break;
      depth++;
    }
    return depth;
  };
  const lengthToEnd = (at: number) => {
    let depth = 0;
    while (depth < DEPTH && characters[at + depth] !== END) depth++;
    return depth < DEPTH ? depth + 1 : 0;
  };
  const open: { from: number; depth: number }[] = [];
  for (let index = 0; index <= suffixes.length; index++) {
    const depth = index > 0 && index < suffixes.length ? common(suffixes[index - 1]!, suffixes[index]!) : 0;
    let from = index - 1;
    while (open.length > 0 && open.at(-1)!.depth > depth) {
      const group = open.pop()!;
      visit(group.from, index, group.depth);
      from = group.from;
    }
    if (depth > (open.at(-1)?.depth ?? 0)) open.push({ from, depth });
    if (index === suffixes.length) break;
    const leaf = lengthToEnd(suffixes[index]!);
    const follows = index + 1 < suffixes.length ? common(suffixes[index]!, suffixes[index + 1]!) : 0;
    if (leaf > Math.max(depth, follows)) visit(index, index + 1, leaf);
  }
}
