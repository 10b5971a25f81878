import { describe, expect, it } from "vitest";
import { rngFromNumber } from "@/lib/core/rng";
import { findAboveMastery } from "@/lib/fair-play/above-mastery";
import { firstTries } from "@/tests/support/simulate-answers";

const simulate = (seed: number, count: number, abilityAt: (index: number) => number) =>
  findAboveMastery(firstTries(rngFromNumber(seed), count, abilityAt));
const flagged = (learners: number, count: number, abilityAt: (index: number) => number) =>
  Array.from({ length: learners }, (_, seed) => simulate(seed + 1, count, abilityAt)).filter(({ length }) => length > 0)
    .length;

describe("answers far above mastery", () => {
  it("are found where somebody weak is suddenly always right, with what was to be expected", () => {
    const [found] = simulate(5, 90, (index) => (index < 50 ? -1.5 : 6));
    expect(found).toMatchObject({ signal: "above-mastery", answers: 30 });
    expect(found!.solved).toBeGreaterThan(found!.expected);
    expect(found!.earlierShare).toBeLessThan(0.45);
  });

  it("are found in nine of ten who begin to copy", () =>
    expect(flagged(200, 100, (index) => (index < 60 ? -1.5 : 8))).toBeGreaterThan(180));

  it.each([
    ["are strong from the first answer on", () => 3],
    ["are strong beyond measure", () => 9],
    ["learn steadily", (index: number) => -1 + index / 60],
    ["study a chapter and come back a good deal better", (index: number) => (index < 60 ? -0.8 : 0.7)],
    ["guess", () => -4],
  ])("are found in none of 400 who %s", (_, abilityAt) => expect(flagged(400, 130, abilityAt)).toBe(0));

  it("are found in nobody of whom too little is known", () =>
    expect(simulate(1, 69, (index) => (index < 39 ? -9 : 9))).toEqual([]));
});
