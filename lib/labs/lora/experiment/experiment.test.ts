import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { product, productTransposed, transposedProduct, drawDense } from "@/lib/labs/lora/experiment/dense";
import { runExperiment } from "@/lib/labs/lora/experiment/run-experiment";
import { forward, lossOf, makeTask, WIDTH } from "@/lib/labs/lora/experiment/task";
import { lossAndGradients, RANKS, sufficientRank, train, trainedNumbers } from "@/lib/labs/lora/experiment/train";
import { rngFromNumber } from "@/lib/core/rng";
import { NETS } from "@/lib/labs/lora/names";

const usual = { net: "linear", trueRank: 4, noise: 0.05, seed: 1 } as const;
const last = <T>(values: Iterable<T>): T => [...values].at(-1)!;
test("the three products agree with each other", () => {
  const rng = rngFromNumber(5);
  const [a, b] = [drawDense(3, 5, 1, rng), drawDense(5, 4, 1, rng)];
  const turn = ({ rows, columns, data }: typeof a): typeof a => ({
    rows: columns,
    columns: rows,
    data: Float64Array.from({ length: data.length }, (_, at) => data[(at % rows) * columns + Math.floor(at / rows)]!),
  });
  const sums = [...product(a, b).data];
  for (const other of [productTransposed(a, turn(b)), transposedProduct(turn(a), b)])
    for (const [at, value] of sums.entries()) expect(other.data[at]).toBeCloseTo(value, 12);
});

describe("a task", () => {
  test("is the same for the same settings, and another for another seed", () => {
    for (const net of NETS) {
      expect(makeTask({ ...usual, net })).toEqual(makeTask({ ...usual, net }));
      expect(makeTask({ ...usual, net }).firstLoss).not.toBe(makeTask({ ...usual, net, seed: 2 }).firstLoss);
    }
  });

  test("without noise is solved from the rank of its change on, and has floors that only fall", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 16 }), fc.integer({ min: 0, max: 9999 }), (trueRank, seed) => {
        const floors = makeTask({ net: "linear", trueRank, noise: 0, seed }).floors!;
        expect(floors[0]).toBeCloseTo(1, 12);
        expect(floors[trueRank]).toBeLessThan(1e-20);
        expect(floors[trueRank - 1]).toBeGreaterThan(1e-9);
        expect(floors.every((floor, rank) => rank === 0 || floor <= floors[rank - 1]!)).toBe(true);
      }),
      { numRuns: 20 },
    );
  });
});

describe("training", () => {
  test("begins at the base with every rank: B is zero", () => {
    for (const net of NETS) {
      const task = makeTask({ ...usual, net });
      for (const rank of RANKS) expect(train(task, rank, 10, 1).next().value).toBeCloseTo(1, 12);
      expect(lossOf(task, task.base)).toBe(task.firstLoss);
    }
  });

  test("follows the slope of the loss: each gradient is what a small change of its weight does", () => {
    const rng = rngFromNumber(3);
    for (const net of NETS) {
      const task = makeTask({ ...usual, net });
      const { loss, gradients } = lossAndGradients(task, task.base);
      expect(loss).toBeCloseTo(task.firstLoss, 12);
      for (const [layer, gradient] of gradients.entries())
        for (let tried = 0; tried < 10; tried++) {
          const entry = rng.integer(0, WIDTH ** 2 - 1);
          const lossWith = (by: number) => {
            const data = task.base[layer]!.data.slice();
            data[entry]! += by;
            return lossOf(task, task.base.with(layer, { ...task.base[layer]!, data }));
          };
          expect(gradient.data[entry]).toBeCloseTo((lossWith(1e-6) - lossWith(-1e-6)) / 2e-6, 5);
        }
    }
  });

  test("counts 2·d·r numbers a matrix, and d² in full", () => {
    expect(trainedNumbers(1, 4)).toBe(2 * WIDTH * 4);
    expect(trainedNumbers(2, null)).toBe(2 * WIDTH ** 2);
  });
});

describe("an experiment", () => {
  test("gives the same curves at every run, and reports its way", () => {
    const settings = { ...usual, steps: 30 };
    const [first, second] = [[...runExperiment(settings)], last(runExperiment(settings))];
    expect(first.at(-1)).toEqual(second);
    expect(second.isLast).toBe(true);
    expect(second.curves).toHaveLength(RANKS.length);
    expect(second.curves.every((curve) => curve.length === 31)).toBe(true);
    const progress = first.map((report) => report.progress);
    expect(progress.every((share, index) => index === 0 || share >= progress[index - 1]!)).toBe(true);
    expect(first.filter(({ isLast }) => isLast)).toHaveLength(1);
  });
});

test("a rank suffices when it ends within 1% of the first loss of full training", () => {
  expect(sufficientRank([0.5, 0.2, 0.009, 0.001, 0, 0])).toBe(4);
  expect(sufficientRank([0.5, 0.4, 0.3, 0.2, 0.1, 0])).toBe(null);
  expect(sufficientRank([0.1, 0.1, 0.1, 0.1, 0.1, 0.1])).toBe(1);
});

test("a model passes its inputs on: W·x, or W₂·φ(W₁·x)", () => {
  const one = { rows: 1, columns: 1, data: Float64Array.of(2) };
  const input = { rows: 1, columns: 2, data: Float64Array.of(1, -3) };
  expect([...forward("linear", [one], input).at(-1)!.data]).toEqual([2, -6]);
  expect([...forward("relu", [one, one], input).at(-1)!.data]).toEqual([4, 0]);
  expect(forward("tanh", [one, one], input).at(-1)!.data[0]).toBeCloseTo(2 * Math.tanh(2), 12);
});
