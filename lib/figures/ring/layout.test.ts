import { describe, expect, it } from "vitest";
import { layoutRing } from "@/lib/figures/ring/layout";
import { lastStep, OPERATIONS, ringState } from "@/lib/figures/ring/ring-state";
import { schema } from "@/lib/figures/ring/schema";

const SIZES = [2, 3, 4, 5, 6, 7, 8];

describe("a ring", () => {
  it.each(SIZES)("of %d has the sum of every chunk everywhere after an all-reduce, and not before", (n) => {
    const last = lastStep("all-reduce", n);
    expect(ringState("all-reduce", n, last).held.flat()).toEqual(Array(n * n).fill(n));
    expect(ringState("all-reduce", n, last - 1).held.flat()).not.toEqual(Array(n * n).fill(n));
  });

  it.each(SIZES)("of %d leaves one whole sum with each node after a reduce-scatter", (n) => {
    const { held } = ringState("reduce-scatter", n, n - 1);
    for (const [node, chunks] of held.entries()) {
      expect(chunks.filter((count) => count === n)).toHaveLength(1);
      expect(chunks[(node + 1) % n]).toBe(n);
    }
  });

  it.each(SIZES)("of %d gathers every chunk everywhere", (n) => {
    expect(ringState("all-gather", n, n - 1).held.flat()).toEqual(Array(n * n).fill(1));
  });

  it.each(SIZES)("of %d passes every chunk by every node when it rotates, each at one place at a time", (n) => {
    const seen = new Set<string>();
    for (let step = 0; step <= lastStep("rotate", n); step++)
      for (const [node, chunks] of ringState("rotate", n, step).held.entries()) {
        expect(chunks.filter(Boolean)).toHaveLength(1);
        seen.add(`${node} ${chunks.indexOf(1)}`);
      }
    expect(seen.size).toBe(n * n);
  });

  it("never counts a part twice", () => {
    for (const n of SIZES)
      for (let step = 0; step <= lastStep("all-reduce", n); step++)
        for (const count of ringState("all-reduce", n, step).held.flat()) expect(count).toBeLessThanOrEqual(n);
  });

  it.each(SIZES)("of %d keeps its nodes apart and inside", (nodes) => {
    for (const operation of OPERATIONS) {
      const ring = layoutRing(schema.parse({ title: "t", nodes, operation, step: 1 }), "en");
      for (const [index, a] of ring.nodes.entries()) {
        expect(a.x >= 0 && a.y >= 0 && a.x + a.width <= ring.width && a.y + a.height <= ring.height).toBe(true);
        for (const b of ring.nodes.slice(index + 1))
          expect(Math.abs(a.x - b.x) >= a.width || Math.abs(a.y - b.y) >= a.height).toBe(true);
      }
    }
  });

  it("refuses a step after the last", () => {
    const parsed = schema.safeParse({ title: "t", nodes: 4, operation: "all-reduce", step: 7 });
    expect(parsed.error?.issues[0]?.message).toBe("it is over after step 6");
  });
});
