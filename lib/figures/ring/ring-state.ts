export const OPERATIONS = ["reduce-scatter", "all-gather", "all-reduce", "rotate"] as const;
export type Operation = (typeof OPERATIONS)[number];

export interface RingState {
  /** How many nodes' parts each node's chunk sums up; 0 where the node does not hold the chunk. Node by node, chunk by chunk. */
  readonly held: readonly (readonly number[])[];
  /** The chunk that each node has sent to the next in this step; empty before the first one. */
  readonly sent: readonly number[];
}

/** Number of the last step: n − 1 for each of the two halves of an all-reduce, and for all others. */
export const lastStep = (operation: Operation, n: number): number => (operation === "all-reduce" ? 2 : 1) * (n - 1);

const wrap = (index: number, n: number): number => ((index % n) + n) % n;

/**
 * Who holds what after `step` steps of an operation over a ring of n nodes, each of which sends one of n chunks to the next in every step
 * (Patarasuk and Yuan 2009).
 *
 * - reduce-scatter: everybody begins with all chunks; in step t node r sends chunk r − t + 1, and the next adds it to its own. In the
 *   end node r has the whole sum of chunk r + 1.
 * - all-gather: node r begins with chunk r alone and sends on what it got last.
 * - all-reduce: the first, then the second with the sums.
 * - rotate: each holds one chunk and passes it on, as keys and values travel in ring attention.
 */
export function ringState(operation: Operation, n: number, step: number): RingState {
  const nodes = Array.from({ length: n }, (_, index) => index);
  const held = nodes.map((node) =>
    nodes.map((chunk) => (operation === "rotate" || operation === "all-gather" ? Number(chunk === node) : 1)),
  );
  let sent: number[] = [];
  for (let t = 1; t <= step; t++) {
    const isGathering = operation === "all-gather" || (operation === "all-reduce" && t >= n);
    // With the sums of an all-reduce, node r begins by chunk r + 1, which is whole there.
    sent = nodes.map((node) => wrap(operation === "all-reduce" && isGathering ? node + 1 - (t - n) : node - t + 1, n));
    const before = held.map((chunks) => [...chunks]);
    for (const [node, chunk] of sent.entries()) {
      const arrived = before[node]?.[chunk] ?? 0;
      const target = held[wrap(node + 1, n)]!; // every node has a next one
      target[chunk] = isGathering || operation === "rotate" ? arrived : (target[chunk] ?? 0) + arrived;
      if (operation === "rotate") held[node]![chunk] = 0; // the same list, by its own index
    }
  }
  return { held, sent };
}
