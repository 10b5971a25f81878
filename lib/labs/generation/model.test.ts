import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { NEUTRAL } from "@/lib/generation/warp";
import {
  countPositions,
  listBenchLines,
  listCacheLines,
  readHead,
  readLogits,
  workOut,
} from "@/lib/labs/generation/model";

describe("readLogits", () => {
  it.each([
    ["3 2.2 -1", [3, 2.2, -1]],
    [" 1，2、−3 ", [1, 2, -3]],
    ["１ ２", [1, 2]],
    ["1,2;3", [1, 2, 3]],
  ])("reads %s", (text, numbers) => expect(readLogits(text)).toEqual(numbers));
  it.each(["", "1", "1 two", "1 1e9", "1 Infinity", "1 101", "1 2 3 4 5 6 7 8 9", "--1 2"])("refuses “%s”", (text) =>
    expect(readLogits(text)).toBeUndefined(),
  );
});

describe("the bench", () => {
  const rows = workOut([2, 1, 0, -1], [0, 3], { ...NEUTRAL, penalty: 2, temperature: 0.5, topP: 0.9 });

  it("shows every step of one token", () => {
    expect(rows[0]).toMatchObject({ name: "a", logit: 2, isSeen: true, penalised: 1 });
    expect(rows[3]!.penalised).toBe(-2);
    expect(rows[0]!.before).toBeCloseTo(0.6439, 4);
    expect(rows[0]!.tempered).toBeCloseTo(1 / (2 + Math.exp(-2) + Math.exp(-6)), 6);
    expect(rows.map(({ after }) => after > 0)).toEqual([true, true, false, false]);
  });

  it("has a line for each rule that is in use, and its result is the distribution's", () => {
    const lines = listBenchLines(rows, { ...NEUTRAL, penalty: 2, temperature: 0.5, topP: 0.9 });
    expect(lines.map(({ id }) => id)).toEqual(["penalty", "temperature", "topP", "renormalise"]);
    expect(lines[2]!.result).toEqual({ kind: "text", value: "a b" });
    expect(lines[3]!.result).toMatchObject({ value: 0.5 });
    expect(listBenchLines(workOut([1, 0], [], NEUTRAL), NEUTRAL).map(({ id }) => id)).toEqual(["temperature"]);
  });

  it("keeps in its lines the tokens that the distribution keeps, for any settings", () => {
    const settings = fc.record({
      ...{ penalty: fc.constantFrom(1, 1.3, 2), temperature: fc.constantFrom(0.2, 0.7, 1, 2) },
      ...{
        topK: fc.integer({ min: 0, max: 9 }),
        topP: fc.constantFrom(0.3, 0.5, 0.9, 1),
        minP: fc.constantFrom(0, 0.05, 0.3, 1),
      },
    });
    const logits = fc.array(
      fc.integer({ min: -50, max: 50 }).map((value) => value / 10),
      { minLength: 2, maxLength: 8 },
    );
    fc.assert(
      fc.property(logits, settings, fc.subarray([0, 1, 2, 3]), (values, given, seen) => {
        const worked = workOut(values, seen, given);
        const kept = worked.filter(({ after }) => after > 0).length;
        const said = listBenchLines(worked, given).findLast(({ result }) => result.kind === "text")?.result.value;
        expect(said === undefined ? values.length : String(said).split(" ").length).toBe(kept);
      }),
    );
  });
});

describe("positions with and without a cache", () => {
  it("are counted as they are computed, one step after another", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 60 }), (prompt, length) => {
        let [withCache, withoutCache] = [0, 0];
        for (let step = 0; step < length; step++) {
          withCache += step === 0 ? prompt : 1;
          withoutCache += prompt + step;
        }
        expect(countPositions(prompt, length)).toEqual({ withCache, withoutCache });
      }),
    );
    expect(listCacheLines(8, 100).map(({ result }) => result.value)).toEqual([107n, 5750n, 5750 / 107]);
  });
});

it("a branch in a link is read as far as it is one", () => {
  expect(readHead("")).toEqual([]);
  expect(readHead("12-7-3071")).toEqual([12, 7, 3071]);
  expect(readHead("12-x-3")).toEqual([12]);
  expect(readHead("-1")).toEqual([]);
});
