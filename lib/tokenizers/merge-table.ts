import { enlarged } from "@/lib/tokenizers/pair-table";

const EMPTY = -1;
/** What a slot holds: left, right, rank, result, beside one another so that a look-up touches one line of the cache. */
const WIDTH = 4;
/** Pairs of ids below this, which are those of bytes, have a small table of their own: half of all look-ups are for them. */
const DENSE = 288;

/** Which pairs are merged, in which order (their ranks, lowest first), and into what. */
export class MergeTable {
  #slots: Int32Array;
  #mask: number;
  readonly #dense = new Int32Array(DENSE * DENSE).fill(EMPTY);
  results: Int32Array;
  size = 0;

  /** @param expected how many pairs there will be, roughly */
  constructor(expected: number) {
    const capacity = 2 ** Math.ceil(Math.log2(Math.max(16, expected * 2)));
    this.#slots = new Int32Array(capacity * WIDTH).fill(EMPTY);
    this.#mask = capacity - 1;
    this.results = new Int32Array(capacity >> 1);
  }

  /** The rank of a pair, or -1. */
  rankOf(left: number, right: number): number {
    if (left < DENSE && right < DENSE) return this.#dense[left * DENSE + right] as number;
    const slots = this.#slots;
    const mask = this.#mask;
    for (let slot = hash(left, right) & mask; ; slot = (slot + 1) & mask) {
      const at = slot * WIDTH;
      const found = slots[at] as number;
      if (found === EMPTY || (found === left && slots[at + 1] === right)) return slots[at + 2] as number;
    }
  }

  /** Gives a pair the next rank. A pair that is there already makes the same piece, and keeps its place. */
  add(left: number, right: number, result: number): void {
    if (this.rankOf(left, right) >= 0) return;
    if (this.size === this.results.length) this.#grow();
    this.results[this.size] = result;
    if (left < DENSE && right < DENSE) this.#dense[left * DENSE + right] = this.size++;
    else this.#place(left, right, this.size++);
  }

  #place(left: number, right: number, rank: number): void {
    let slot = hash(left, right) & this.#mask;
    while (this.#slots[slot * WIDTH] !== EMPTY) slot = (slot + 1) & this.#mask;
    this.#slots.set([left, right, rank], slot * WIDTH);
  }

  #grow(): void {
    const before = this.#slots;
    this.#mask = 2 * this.#mask + 1;
    this.#slots = new Int32Array(before.length * 2).fill(EMPTY);
    this.results = enlarged(this.results, this.results.length * 2);
    for (let at = 0; at < before.length; at += WIDTH)
      if (before[at] !== EMPTY) this.#place(before[at] as number, before[at + 1] as number, before[at + 2] as number);
  }
}

function hash(left: number, right: number): number {
  const mixed = Math.imul(left, 0x9e3779b1) ^ Math.imul(right, 0x85ebca6b);
  return mixed ^ (mixed >>> 15);
}

/**
 * @param merges pairs of ids, one after the other
 * @param results the id that each merge makes
 * @param size merges that make an id from here on are left out
 */
export function createMergeTable(merges: Int32Array, results: Int32Array, size: number): MergeTable {
  const table = new MergeTable(results.length);
  results.forEach((result, merge) => {
    if (result < size) table.add(merges[2 * merge] as number, merges[2 * merge + 1] as number, result);
  });
  return table;
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

function mergeByScan(symbols: Int32Array, length: number, table: MergeTable): number {
  const rankOf = (at: number) => {
    const rank = table.rankOf(symbols[at] as number, symbols[at + 1] as number);
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
    symbols[at] = table.results[best] as number;
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

function mergeByHeap(symbols: Int32Array, length: number, table: MergeTable): number {
  const next = new Int32Array(length);
  const previous = new Int32Array(length);
  const ranks = new Int32Array(length);
  const heap: number[] = [];
  const push = (at: number) => {
    const after = next[at] as number;
    const rank = after < length ? table.rankOf(symbols[at] as number, symbols[after] as number) : -1;
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
    symbols[at] = table.results[rank] as number;
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
