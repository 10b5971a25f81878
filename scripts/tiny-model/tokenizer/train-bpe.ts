import { preSplit } from "@/scripts/tiny-model/tokenizer/pre-split";

/** A merge of two ids; its own id is 256 plus its place. Ids below 256 are bytes. */
export type Merge = readonly [left: number, right: number];

interface Word {
  ids: number[];
  readonly count: number;
}

const keyOf = (left: number, right: number) => left * 65536 + right;

/**
 * Byte-level BPE (Sennrich et al. 2016, on bytes): merges the most frequent adjacent pair, the smallest ids among equals, until
 * there are `merges` merges. No token becomes longer than `longest` bytes: a corpus made of phrases would else turn whole
 * phrases into tokens.
 */
export function trainBpe(texts: Iterable<string>, merges: number, longest: number): Merge[] {
  const counts = new Map<string, number>();
  for (const text of texts) for (const piece of preSplit(text)) counts.set(piece, (counts.get(piece) ?? 0) + 1);
  const words: Word[] = [...counts].map(([piece, count]) => ({ ids: [...Buffer.from(piece)], count }));
  const sizes = Array.from({ length: 256 }, () => 1);
  const pairs = new Map<number, { count: number; readonly words: Set<Word> }>();
  const add = (word: Word, sign: 1 | -1) => {
    for (let at = 0; at + 1 < word.ids.length; at++) {
      const key = keyOf(word.ids[at]!, word.ids[at + 1]!); // both are below the length
      const pair = pairs.get(key) ?? { count: 0, words: new Set() };
      pair.count += sign * word.count;
      if (sign === 1) pair.words.add(word);
      if (pair.count === 0) pairs.delete(key);
      else pairs.set(key, pair);
    }
  };
  for (const word of words) add(word, 1);

  const result: Merge[] = [];
  while (result.length < merges) {
    const best = bestPair(pairs, sizes, longest);
    if (best === undefined) break;
    const [left, right] = [Math.floor(best / 65536), best % 65536];
    const id = 256 + result.length;
    sizes.push(sizes[left]! + sizes[right]!); // ids are places in `sizes`
    result.push([left, right]);
    for (const word of pairs.get(best)?.words ?? []) {
      add(word, -1);
      word.ids = mergePair(word.ids, left, right, id);
      add(word, 1);
    }
    pairs.delete(best);
  }
  return result;
}

function bestPair(
  pairs: ReadonlyMap<number, { readonly count: number }>,
  sizes: readonly number[],
  longest: number,
): number | undefined {
  let best: number | undefined;
  let most = 1;
  for (const [key, { count }] of pairs) {
    if (count < most || (count === most && best !== undefined && key > best)) continue;
    if ((sizes[Math.floor(key / 65536)] ?? 0) + (sizes[key % 65536] ?? 0) > longest) continue;
    best = key;
    most = count;
  }
  return best;
}

/** `ids` with each `left right`, from the left, as `id`. */
export function mergePair(ids: readonly number[], left: number, right: number, id: number): number[] {
  const merged: number[] = [];
  for (let at = 0; at < ids.length; at++) {
    const both = ids[at] === left && ids[at + 1] === right;
    merged.push(both ? id : ids[at]!); // below the length
    if (both) at++;
  }
  return merged;
}
