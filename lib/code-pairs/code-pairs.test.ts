import { describe, expect, it } from "vitest";
import { catchChance, LEAST_CHANCE } from "@/lib/code-pairs/catch-chance";
import { drawPairs } from "@/lib/code-pairs/draw-pairs";
import { makePairs } from "@/lib/code-pairs/make-pairs";
import { codeExercise, DRAWN, PAIR_COUNT, type CodeExercise } from "@/lib/code-pairs/schema";
import { rngFromNumber } from "@/lib/core/rng";
import { fixtures } from "@/lib/items/fixtures.generated";
import type { RunRequest, RunResult } from "@/lib/runtime/contract";

describe("the chance that one try finds a wrong solution out", () => {
  it("is 1 − C(n − f, k) / C(n, k)", () => {
    expect(catchChance(0, 40)).toBe(0);
    expect(catchChance(40, 40)).toBe(1);
    expect(catchChance(1, 40)).toBeCloseTo(10 / 40, 12);
    expect(catchChance(3, 40)).toBeCloseTo(1 - (30 * 29 * 28) / (40 * 39 * 38), 12);
    expect(catchChance(31, 40)).toBe(1);
  });

  it("is high enough from ten failing pairs of forty on", () => {
    expect(catchChance(9, 40)).toBeLessThan(LEAST_CHANCE);
    expect(catchChance(10, 40)).toBeGreaterThan(LEAST_CHANCE);
  });
});

describe("drawing", () => {
  const pairs = Array.from({ length: 43 }, (_, index) => index);
  const draw = (number: number, seed = 5) => drawPairs(pairs, number, rngFromNumber(seed));

  it("gives each try other pairs, as long as there are any", () => {
    const first = [0, 1, 2, 3].flatMap((number) => draw(number));
    expect(first).toHaveLength(4 * DRAWN);
    expect(new Set(first).size).toBe(first.length);
  });

  it("gives the same try the same pairs, and the next round another order", () => {
    expect(draw(2)).toEqual(draw(2));
    expect(draw(4)).toHaveLength(DRAWN);
    expect(draw(4)).not.toEqual(draw(0));
    expect(draw(0)).not.toEqual(draw(0, 6));
  });

  it("draws nothing where nothing is", () => expect(drawPairs([], 3, rngFromNumber(1))).toEqual([]));
});

describe("making pairs", () => {
  const exercise = codeExercise.parse(fixtures.code.sameItemOtherKey[0]);
  const ofCode: Readonly<Record<string, (values: number[], factor: number) => number[]>> = {
    "v * factor": (values, factor) => values.map((value) => value * factor),
    "v + factor": (values, factor) => values.map((value) => value + factor),
    "[v for": (values) => values,
    "0.0": (values) => values.map(() => 0),
  };
  /** Stands in for the browser's runtime: the end-to-end tests run the real one. */
  const run = ({ code, calls }: RunRequest): Promise<RunResult> => {
    const compute = Object.entries(ofCode).find(([piece]) => code.includes(piece))?.[1];
    const outcomes = calls!.inputs.map((input) => {
      const given = JSON.parse(input) as [number] & [number[], number];
      if (calls!.entry === "generate") return { ok: true as const, output: `[[${given[0] / 2}],3.0]` };
      if (compute) return { ok: true as const, output: JSON.stringify(compute(given[0], given[1])) };
      const error = { name: "TypeError", message: "None", line: 1, trace: "", frames: [], missing: null };
      return { ok: false as const, error };
    });
    return Promise.resolve({ status: "done", error: null, calls: outcomes, cut: false, took: 1 });
  };
  const make = (given: CodeExercise) => makePairs(given, () => ({ run }));

  it("keeps what the reference and the wrong solutions give", async () => {
    const { pairs, problems, wrong } = await make(exercise);
    expect(problems).toEqual([]);
    expect(pairs).toHaveLength(PAIR_COUNT);
    expect(pairs[2]).toEqual({
      input: "[[1],3.0]",
      output: "[3]",
      wrong: { adds: "[4]", once: "[1]", nothing: "[0]" },
    });
    expect(wrong.map(({ failing }) => failing)).toEqual([39, 39, 39]);
  });

  it.each<[string, Partial<CodeExercise>, RegExp]>([
    [
      "a starter that passes",
      { programs: exercise.programs.map((each) => ({ ...each, starter: each.reference })) },
      /starter/,
    ],
    ["a wrong example", { examples: [{ arguments: "[[1.0], 2.0]", result: "[5.0]" }] }, /example/],
    [
      "a wrong solution that is right",
      { wrong: exercise.wrong.map((each) => ({ ...each, code: exercise.programs[0]!.reference })) },
      /fails on 0 of 40/,
    ],
    [
      "a reference that fails",
      { programs: exercise.programs.map((each) => ({ ...each, reference: "none" })) },
      /reference in python fails/,
    ],
  ])("finds %s", async (_, change, problem) => {
    const { problems } = await make({ ...exercise, ...change });
    expect(problems.join("\n")).toMatch(problem);
  });
});
