import { PairTable } from "@/lib/tokenizers/pair-table";

/** Which pairs are merged, in which order, and into what: the numbers of `pairs` are the ranks, lowest first. */
export interface MergeTable {
  readonly pairs: PairTable;
  readonly results: Int32Array;
}

/**
 * @param merges pairs of ids, one after the other
 * @param results the id that each merge makes
 * @param size merges that make an id from here on are left out
 */
export function createMergeTable(merges: Int32Array, results: Int32Array, size: number): MergeTable {
  const pairs = new PairTable(results.length);
  const kept = new Int32Array(results.length);
  for (let merge = 0; merge < results.length; merge++) {
    if ((results[merge] as number) >= size) continue;
    const known = pairs.size;
    const rank = pairs.add(merges[2 * merge] as number, merges[2 * merge + 1] as number);
    // A pair that is listed again makes the same piece; its first place counts.
    if (rank === known) kept[rank] = results[merge] as number;
  }
  return { pairs, results: kept };
}

/** Up to here a scan over all pairs for each merge is quicker than a heap. */
const SHORT = 96;

/**
 * Merges `symbols[0, length)` in place until no pair of the table is left: always the pair of lowest rank, of equal ones the
 * leftmost. Returns the new length. O(n log n) for n symbols.
 */
export function mergeSymbols(symbols: Int32Array, length: number, table: MergeTable): number {
  return length <= SHORT ? mergeByScan(symbols, length, table) : mergeByHeap(symbols, length, table);
}

const NONE = 0x7fffffff;
const scanRanks = new Int32Array(SHORT);

function mergeByScan(symbols: Int32Array, length: number, { pairs, results }: MergeTable): number {
  const rankOf = (at: number) => {
    const rank = pairs.find(symbols[at] as number, symbols[at + 1] as number);
    return rank < 0 ? NONE : rank;
  };
  for (let at = 0; at + 1 < length; at++) scanRanks[at] = rankOf(at);
  while (length > 1) {
    let best = NONE;
    let at = 0;
    for (let other = 0; other + 1 < length; other++) {
      if ((scanRanks[other] as number) < best) {
        best = scanRanks[other] as number;
        at = other;
      }
    }
    if (best === NONE) break;
    symbols[at] = results[best] as number;
    length--;
    for (let to = at + 1; to < length; to++) {
      symbols[to] = symbols[to + 1] as number;
      scanRanks[to] = scanRanks[to + 1] as number;
    }
    if (at + 1 < length) scanRanks[at] = rankOf(at);
    if (at > 0) scanRanks[at - 1] = rankOf(at - 1);
  }
  return length;
}

/** Rank and position in one number that orders by the first, then the second. */
const POSITIONS = 2 ** 26;

function mergeByHeap(symbols: Int32Array, length: number, { pairs, results }: MergeTable): number {
  const next = new Int32Array(length);
  const previous = new Int32Array(length);
  const ranks = new Int32Array(length);
  const heap: number[] = [];
  const push = (at: number) => {
    const after = next[at] as number;
    const rank = after < length ? pairs.find(symbols[at] as number, symbols[after] as number) : -1;
    ranks[at] = rank;
    if (rank >= 0) pushKey(heap, rank * POSITIONS + at);
  };
  for (let at = 0; at < length; at++) {
    next[at] = at + 1;
    previous[at] = at - 1;
  }
  for (let at = 0; at < length; at++) push(at);
  while (heap.length > 0) {
    const key = popKey(heap);
    const rank = Math.floor(key / POSITIONS);
    const at = key - rank * POSITIONS;
    if (ranks[at] !== rank) continue;
    const gone = next[at] as number;
    symbols[at] = results[rank] as number;
    const after = next[gone] as number;
    next[at] = after;
    if (after < length) previous[after] = at;
    ranks[gone] = -1;
    push(at);
    const before = previous[at] as number;
    if (before >= 0) push(before);
  }
  let to = 0;
  for (let at = 0; at < length; at = next[at] as number) symbols[to++] = symbols[at] as number;
  return to;
}

function pushKey(heap: number[], key: number): void {
  let at = heap.push(key) - 1;
  while (at > 0) {
    const parent = (at - 1) >> 1;
    if ((heap[parent] as number) <= key) break;
    heap[at] = heap[parent] as number;
    at = parent;
  }
  heap[at] = key;
}

function popKey(heap: number[]): number {
  const top = heap[0] as number;
  const key = heap.pop() as number;
  const size = heap.length;
  if (size === 0) return top;
  let at = 0;
  for (let child = 1; child < size; child = 2 * at + 1) {
    if (child + 1 < size && (heap[child + 1] as number) < (heap[child] as number)) child++;
    if ((heap[child] as number) >= key) break;
    heap[at] = heap[child] as number;
    at = child;
  }
  heap[at] = key;
  return top;
}
