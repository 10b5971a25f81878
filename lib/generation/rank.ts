/** Sorting a vocabulary of 150,000 takes longer than a step of a small model, and seldom more than these are needed. */
const FIRST = 512;

/**
 * Indices of the largest values, largest first, the smaller index among equals.
 * @param limit how many at most
 * @param share as many as reach this share of the mass of all `limit` are enough
 * @returns the indices, and the sum of the `limit` largest values
 */
export function rankTop(values: Float64Array, limit: number, share = 1): { order: Uint32Array; mass: number } {
  if (limit <= FIRST) {
    const order = largest(values, limit);
    return { order, mass: sum(values, order) };
  }
  const isAll = limit >= values.length;
  if (isAll && share < 1) {
    const mass = values.reduce((total, value) => total + value, 0);
    const order = largest(values, Math.min(FIRST, values.length));
    if (sum(values, order) >= share * mass) return { order, mass };
  }
  const order = sorted(values).subarray(0, limit);
  return { order, mass: sum(values, order) };
}

function sum(values: Float64Array, order: Uint32Array): number {
  let total = 0;
  for (const index of order) total += values[index]!;
  return total;
}

function sorted(values: Float64Array): Uint32Array {
  return Uint32Array.from(values.keys()).sort((a, b) => values[b]! - values[a]! || a - b);
}

/** A heap of the `count` best so far, the worst of them on top: n log count instead of n log n. */
function largest(values: Float64Array, count: number): Uint32Array {
  const heap = new Uint32Array(count);
  let size = 0;
  const isWorse = (a: number, b: number) => values[a]! < values[b]! || (values[a]! === values[b]! && a > b);
  const sink = (at: number) => {
    for (;;) {
      let worst = at;
      for (const child of [2 * at + 1, 2 * at + 2])
        if (child < size && isWorse(heap[child]!, heap[worst]!)) worst = child;
      if (worst === at) return;
      [heap[at], heap[worst]] = [heap[worst]!, heap[at]!];
      at = worst;
    }
  };
  for (let index = 0; index < values.length; index++) {
    if (size < count) {
      heap[size++] = index;
      if (size === count) for (let at = (size >> 1) - 1; at >= 0; at--) sink(at);
    } else if (count > 0 && isWorse(heap[0]!, index)) {
      heap[0] = index;
      sink(0);
    }
  }
  return heap.sort((a, b) => values[b]! - values[a]! || a - b);
}
