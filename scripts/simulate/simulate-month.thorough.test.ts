import { describe, expect, it } from "vitest";
import { drawLoad } from "./draw-load";
import { exponentialMemory, fsrsMemory } from "./memory-models";
import { everyDays, fsrsScheduler, ladderScheduler } from "./schedulers";
import { seededRandom } from "./seeded-random";
import { simulateMonth, type Setting } from "./simulate-month";
import { writeReport } from "./write-report";

const SETTING: Setting = { learners: 8, days: 30, newPerDay: 3, newUntil: 10, firstRight: 0.6 };
const MODELS = [fsrsMemory, exponentialMemory];
const SCHEDULERS = [fsrsScheduler(0.9), ladderScheduler, everyDays(7)];
const run = (model = fsrsMemory, scheduler = SCHEDULERS[0]!, seed = "a") =>
  simulateMonth(model, scheduler, SETTING, seededRandom(seed));

describe.each(MODELS)("the memory of $name", (model) => {
  const begin = model.learner(seededRandom("m")("learner"));

  it("forgets with time, and less after a right answer than after a wrong one", () => {
    const [right, wrong] = [true, false].map((isRight) => begin(seededRandom("m")("item"), 0, isRight));
    for (const memory of [right!, wrong!]) {
      const curve = [0, 1, 3, 10, 30].map((day) => memory.recallAt(day));
      expect(curve.toSorted((a, b) => b - a)).toEqual(curve);
      expect(curve[0]).toBeCloseTo(1, 12);
      expect(curve.at(-1)!).toBeGreaterThanOrEqual(0);
    }
    expect(right!.recallAt(5)).toBeGreaterThan(wrong!.recallAt(5));
  });

  it("lasts longer after each right answer", () => {
    const first = begin(seededRandom("m")("item"), 0, true);
    const second = first.after(3, true);
    expect(second.recallAt(3 + 5)).toBeGreaterThan(first.recallAt(5));
  });

  it("differs from learner to learner", () => {
    const [a, b] = ["x", "y"].map((name) => model.learner(seededRandom(name)("learner")));
    const recall = (make: typeof a) => make!(seededRandom("m")("item"), 0, true).recallAt(10);
    expect(recall(a)).not.toBeCloseTo(recall(b), 3);
  });
});

describe("a simulated month", () => {
  it("is the same for the same seed and another for another", () => {
    expect(run()).toEqual(run());
    expect(run(fsrsMemory, SCHEDULERS[0], "b")).not.toEqual(run());
  });

  it("counts every review on its day, and knows between nothing and everything", () => {
    for (const scheduler of SCHEDULERS) {
      const { load, known, reviews, recalled } = run(exponentialMemory, scheduler);
      expect(load[0]).toBe(0);
      expect(load.reduce((sum, count) => sum + count, 0)).toBeCloseTo(reviews, 9);
      for (const share of [...known, recalled]) expect(share >= 0 && share <= 1).toBe(true);
    }
  });

  it("does at fixed intervals what can be counted by hand", () => {
    // Begun on days 0 to 9, three a day: seven, fourteen, … days later each is there again.
    const { load } = run(fsrsMemory, everyDays(7));
    expect(load.slice(0, 17)).toEqual([0, 0, 0, 0, 0, 0, 0, 3, 3, 3, 3, 3, 3, 3, 6, 6, 6]);
  });
});

it("the report holds a table for each model and a picture with a line for each scheduler", () => {
  const panels = MODELS.map((model) => ({
    title: model.name,
    curves: SCHEDULERS.map((scheduler) => ({ name: scheduler.name, outcome: run(model, scheduler) })),
  }));
  const report = writeReport(panels, SETTING, "a", "images/x.svg");
  for (const { name } of SCHEDULERS) expect(report.match(new RegExp(`^\\| ${name} \\|`, "gm"))).toHaveLength(2);
  const picture = drawLoad(panels);
  expect(picture.match(/stroke-linejoin/g)).toHaveLength(6);
  expect(picture).not.toContain("NaN");
});
