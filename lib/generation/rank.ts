/** Sorting a whole vocabulary takes longer than a step of a small model, and seldom more than these are needed. */
const FIRST = 128;
/** Of a large vocabulary up to so many are found sooner than all of it is sorted. */
const MOST = 8192;

export interface Ranked {
  /** Indices: the largest first, at least the first 128 of them in order, the smaller index first among equals. */
  readonly order: Uint32Array;
  /** The sum of the values that were ranked, those that `share` made unnecessary included. */
  readonly mass: number;
}

/**
 * Ranks the largest values.
 * @param limit how many at most
 * @param share as many as reach this share of the mass of the `limit` largest are enough, and these are all in order
 */
export function rank(values: Float64Array, limit: number, share = 1): Ranked {
  if (limit <= FIRST || (limit <= MOST && limit < values.length)) {
    const order = largest(values, Math.min(limit, values.length));
    return { order, mass: massOf(order, values) };
  }
  if (limit >= values.length) {
    let mass = 0;
    for (let index = 0; index < values.length; index++) mass += values[index]!;
    if (share >= 1) return { order: withRest(largest(values, Math.min(FIRST, values.length)), values.length), mass };
    for (let count = FIRST; count <= MOST && count < values.length; count *= 8) {
      const order = largest(values, count);
      if (massOf(order, values) >= share * mass) return { order, mass };
    }
  }
  const order = Uint32Array.from(values.keys())
    .sort((a, b) => values[b]! - values[a]! || a - b)
    .subarray(0, limit);
  return { order, mass: massOf(order, values) };
}

/** The sum of the values at some indices. */
export function massOf(order: Uint32Array, values: Float64Array): number {
  let total = 0;
  for (let at = 0; at < order.length; at++) total += values[order[at]!]!;
  return total;
}

/** Where nothing is cut off, the order of the unlikely ones is of no importance. */
function withRest(head: Uint32Array, count: number): Uint32Array {
  const isTaken = new Uint8Array(count);
  for (let at = 0; at < head.length; at++) isTaken[head[at]!] = 1;
  const order = new Uint32Array(count);
  order.set(head);
  let at = head.length;
  for (let index = 0; index < count; index++) if (!isTaken[index]) order[at++] = index;
  return order;
}

/** A heap of the `count` best so far, the worst of them on top: n log count instead of n log n. */
function largest(values: Float64Array, count: number): Uint32Array {
  const heap = new Uint32Array(count).map((_, index) => index);
  const isWorse = (a: number, b: number) => values[a]! < values[b]! || (values[a]! === values[b]! && a > b);
  const sink = (start: number) => {
    for (let at = start; ;) {
      let worst = at;
      for (let child = 2 * at + 1; child <= 2 * at + 2 && child < count; child++)
        if (isWorse(heap[child]!, heap[worst]!)) worst = child;
      if (worst === at) return;
      const moved = heap[at]!;
      heap[at] = heap[worst]!;
      heap[worst] = moved;
      at = worst;
    }
  };
  for (let at = (count >> 1) - 1; at >= 0; at--) sink(at);
  for (let index = count; index < values.length; index++) {
    // Equal values come in ascending order, so the one that is there stays.
    if (values[index]! <= values[heap[0]!]!) continue;
    heap[0] = index;
    sink(0);
  }
  return heap.sort((a, b) => values[b]! - values[a]! || a - b);
}
