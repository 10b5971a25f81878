import { describe, expect, test } from "vitest";
import { runExperiment } from "@/lib/labs/lora/experiment/run-experiment";
import { makeTask } from "@/lib/labs/lora/experiment/task";
import { RANKS, sufficientRank, train } from "@/lib/labs/lora/experiment/train";

const usual = { net: "linear", trueRank: 4, noise: 0.05, seed: 1 } as const;
const last = <T>(values: Iterable<T>): T => [...values].at(-1)!;
const finals = (settings: Parameters<typeof makeTask>[0], steps = 200) => {
  const task = makeTask(settings);
  return RANKS.map((rank) => last(train(task, rank, steps, settings.seed)));
};

describe("training", () => {
  test("reaches the floor of each rank, and never goes below it", () => {
    const { floors } = makeTask(usual);
    const reached = finals(usual);
    for (const [index, rank] of RANKS.entries()) {
      if (rank === null) continue;
      expect(reached[index]).toBeGreaterThanOrEqual(floors![rank]! * (1 - 1e-9));
      expect(reached[index]! - floors![rank]!).toBeLessThan(2e-3);
    }
    expect(reached.at(-1)).toBeLessThan(1e-9);
    expect(sufficientRank(reached)).toBe(4);
  });

  test("of two layers suffices with the rank of the change, too", () => {
    expect(sufficientRank(finals({ ...usual, trueRank: 2, net: "tanh" }, 160))).toBe(2);
  });
});

test("of many steps is thinned out to a hundred points and the last", () => {
  const { curves, every } = last(runExperiment({ ...usual, steps: 105 }));
  expect(every).toBe(2);
  expect(curves[0]).toHaveLength(54);
  expect(curves.at(-1)!.at(-1)).toBe(last(train(makeTask(usual), null, 105, 1)));
});
