import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkKeyBalance } from "@/lib/content/check/check-key-balance";
import type { ContentItem } from "@/lib/content/items";
import { readYaml } from "@/lib/content/yaml-source";

const source = readYaml("items.yaml", "[]");
const envelope: Omit<ContentItem, "body"> = {
  ...{ id: "a", kind: "single-choice", version: 1, use: "practice", questions: ["q"], difficulty: 1 },
  ...{ sources: ["s"], reviewed: "2026-11", title: { zh: "题", en: "Title" } },
};
const base = { stem: { zh: "题", en: "Stem" }, hints: [], explanation: { zh: "解", en: "Why" } };
const item = (fields: object): ContentItem => ({ ...envelope, body: { ...base, ...fields } });

/** An item of four choices; the right one at `place` (from 0) is longer by `extra` letters than the others. */
const asking = (place: number, extra = 0) =>
  item({
    choices: [0, 1, 2, 3].map((at) => ({
      text: { zh: "秩", en: "x".repeat(10 + (at === place ? extra : 0)) },
      feedback: base.explanation,
      ...(at === place && { correct: true }),
    })),
  });
const found = (items: readonly ContentItem[]) => checkKeyBalance(items, source).map(({ message }) => message);
const places = (...list: number[]) => list.map((place) => asking(place));

describe("the keys of a chapter", () => {
  it("are balanced where they stand in all places", () => {
    expect(found(places(0, 1, 2, 3, 0, 1, 2, 3))).toEqual([]);
  });

  it("are not where one letter is right nearly always, six of six times or ten of fourteen", () => {
    expect(found(places(2, 2, 2, 2, 2, 2))).toEqual(["the right choice is number 3 in 6 of 6 lists of choices"]);
    expect(found(places(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 2, 3, 1))).toEqual([
      "the right choice is number 1 in 10 of 14 lists of choices",
    ]);
  });

  it("are not judged where chance would do it: a chapter of few items", () => {
    expect(found(places(0, 0, 0))).toEqual([]);
    expect(found([])).toEqual([]);
  });

  it("are not balanced where the right choice is the longest too often, however little", () => {
    expect(found([0, 1, 2, 3].map((place) => asking(place, 1)))).toEqual([
      "the right choice is the longest in 4 of 4 lists of choices (en)",
    ]);
    expect(found([asking(0, 1), asking(1, 1), asking(2), asking(3)])).toEqual([]);
  });

  it("are not balanced where nearly all statements have one verdict", () => {
    const verdicts = (...holds: boolean[]) => holds.map((each) => item({ holds: each }));
    expect(found(verdicts(...Array.from({ length: 8 }, () => false)))).toEqual([
      "8 of 8 statements to judge have the same verdict",
    ]);
    expect(found(verdicts(false, false, false, true))).toEqual([]);
  });

  it("refuse fewer than one chapter of a hundred by each measure when they are placed by chance", () => {
    const drawn = fc.sample(fc.array(fc.nat(3), { minLength: 12, maxLength: 12 }), { numRuns: 1_000, seed: 7 });
    const refused = drawn.filter((list) => found(places(...list)).length > 0).length;
    expect(refused).toBeLessThan(15); // 10 expected at most; fixed seed, so it never flickers
  });
});
