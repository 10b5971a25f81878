import { describe, expect, it } from "vitest";
import { computeFigures, type Observation } from "@/lib/item-statistics/figures";
import { foldResponses } from "@/lib/item-statistics/fold-responses";
import { fisherInterval, proportionsZ } from "@/lib/item-statistics/intervals";
import { flagFigures, flagResponses, flagSurroundings } from "@/lib/item-statistics/raise-flags";
import type { Figures } from "@/lib/item-statistics/schema";

const figures = (more: Partial<Figures> = {}): Figures => ({
  ...{ answers: 100, facility: 0.6, deviation: 0.49, guess: 0.25, timed: 100, medianMs: 30_000, rated: 100 },
  ...{ discrimination: null, efficiency: null, working: null, ...more },
});
const withDiscrimination = (value: number, rated: number) =>
  figures({ rated, discrimination: { value, ...fisherInterval(value, rated) } });
const codes = (flags: readonly { readonly code: string }[]) => flags.map(({ code }) => code);

describe("flags of figures", () => {
  it("say that an item discriminates too little when all of the interval lies below 0.2", () => {
    // artanh 0.03 = 0.03001; 1.96/√197 = 0.13964: 0.03 (−0.11 … 0.17).
    expect(flagFigures(withDiscrimination(0.03, 200))).toMatchObject([
      { code: "low-discrimination", values: { value: 0.03, rated: 200 } },
    ]);
    expect(codes(flagFigures(withDiscrimination(0.03, 40)))).toEqual([]);
    expect(codes(flagFigures(withDiscrimination(0.19, 200)))).toEqual([]);
  });

  it("say that better learners fail when all of the interval lies below 0", () => {
    expect(codes(flagFigures(withDiscrimination(-0.3, 60)))).toEqual(["negative-discrimination"]);
    // artanh −0.3 = −0.3095; 1.96/√37 = 0.3222: it reaches 0.013.
    expect(codes(flagFigures(withDiscrimination(-0.3, 40)))).toEqual(["low-discrimination"]);
  });

  it("never come from fewer than 30 rated learners", () => {
    expect(codes(flagFigures(withDiscrimination(-0.9, 29)))).toEqual([]);
  });

  it("say too easy above 0.95 and too hard below a blind guess and 0.05, when chance alone does not reach it", () => {
    expect(codes(flagFigures(figures({ facility: 0.96 })))).toEqual(["too-easy"]);
    expect(codes(flagFigures(figures({ facility: 1, answers: 20 })))).toEqual([]);
    expect(codes(flagFigures(figures({ facility: 1, answers: 40 })))).toEqual(["too-easy"]);
    expect(codes(flagFigures(figures({ facility: 0.27 })))).toEqual(["too-hard"]);
    expect(codes(flagFigures(figures({ facility: 0.27, answers: 20 })))).toEqual([]);
    expect(codes(flagFigures(figures({ facility: 0.31 })))).toEqual([]);
  });
});

describe("flags of choices", () => {
  const observation = (rest: number, taken: string, share = 0): Observation => ({
    ...{ revisionId: "r", share, rest, guess: 0.25, durationMs: null, at: new Date(0), taken: [taken], slips: [] },
  });
  const OPTIONS = ["key", "a", "b"].map((key) => ({ key, isRight: key === "key" }));

  it("say that nobody takes an option once 30 wrong answers went elsewhere", () => {
    const wrong = (count: number) => Array.from({ length: count }, () => observation(0.5, "a"));
    expect(flagResponses(foldResponses(wrong(30)), OPTIONS)).toMatchObject([
      { code: "unused-option", key: "b", values: { wrong: 30 } },
    ]);
    expect(flagResponses(foldResponses(wrong(29)), OPTIONS)).toEqual([]);
  });

  it("say that the better third takes a wrong option more often than the poorer third", () => {
    const learners = Array.from({ length: 60 }, (_, index) =>
      observation(index / 60, index >= 45 ? "a" : index % 2 ? "key" : "b"),
    );
    const responses = foldResponses(learners);
    expect(responses.third).toBe(20);
    expect(responses.taken.find(({ key }) => key === "a")).toMatchObject({ learners: 15, best: 15, poorest: 0 });
    expect(codes(flagResponses(responses, OPTIONS))).toEqual(["attractive-option"]);
  });

  it("are silent where a wrong option draws the poorer learners, as it should", () => {
    const learners = Array.from({ length: 60 }, (_, index) => observation(index / 60, index < 20 ? "a" : "b"));
    expect(flagResponses(foldResponses(learners), [{ key: "a", isRight: false }])).toEqual([]);
  });

  it("compare two shares by their pooled variance", () => {
    // p = 15/40, √(p(1 − p)(1/20 + 1/20)) = 0.153093; (15/20 − 0)/0.153093
    expect(proportionsZ({ hits: 15, of: 20 }, { hits: 0, of: 20 })).toBeCloseTo(4.899, 3);
    expect(proportionsZ({ hits: 0, of: 0 }, { hits: 0, of: 20 })).toBe(0);
  });
});

describe("what an answer took", () => {
  it("is counted once for each learner, with the mean rest score of those who have one", () => {
    const base = { revisionId: "r", share: 0, guess: 0, durationMs: null, at: new Date(0) };
    const { taken, slips, wrong } = foldResponses([
      { ...base, rest: 0.2, taken: ["a", "a"], slips: ["gb-for-gib"] },
      { ...base, rest: 0.6, taken: ["a", "b"], slips: [] },
      { ...base, rest: null, taken: ["a"], slips: ["gb-for-gib"], share: 1 },
    ]);
    expect(taken).toMatchObject([
      { key: "a", learners: 3, rest: 0.4 },
      { key: "b", learners: 1, rest: 0.6 },
    ]);
    expect(slips).toMatchObject([{ key: "gb-for-gib", learners: 2 }]);
    expect(wrong).toBe(2);
  });
});

describe("flags of what is around an item", () => {
  const around = { kindMedianMs: 30_000, openReports: 0, leftEmpty: 0 };
  it("say that it takes more than three times as long as its kind, or less than a third", () => {
    expect(codes(flagSurroundings(figures({ medianMs: 91_000 }), around))).toEqual(["unusual-time"]);
    expect(codes(flagSurroundings(figures({ medianMs: 9_000 }), around))).toEqual(["unusual-time"]);
    expect(codes(flagSurroundings(figures({ medianMs: 89_000 }), around))).toEqual([]);
    expect(codes(flagSurroundings(figures({ medianMs: 91_000, timed: 19 }), around))).toEqual([]);
    expect(codes(flagSurroundings(figures({ medianMs: 91_000 }), { ...around, kindMedianMs: null }))).toEqual([]);
  });

  it("say that many left it empty, and that many reported it", () => {
    expect(flagSurroundings(figures({ answers: 70 }), { ...around, leftEmpty: 30 })).toMatchObject([
      { code: "left-empty", values: { leftEmpty: 30, shown: 100 } },
    ]);
    expect(codes(flagSurroundings(figures({ answers: 70 }), { ...around, leftEmpty: 29 }))).toEqual([]);
    expect(codes(flagSurroundings(figures(), { ...around, openReports: 3 }))).toEqual(["reports"]);
  });
});

it("an innocent item is seldom flagged: of 300 with discrimination 0.35 over 100 learners hardly one", () => {
  // Shares follow half the rest and half a fixed pseudo-random noise.
  let seed = 1;
  const noise = () => (seed = (seed * 48271) % 2147483647) / 2147483647;
  let flagged = 0;
  for (let item = 0; item < 300; item++) {
    const learners = Array.from({ length: 100 }, (): Observation => {
      const rest = noise();
      const share = 0.35 * (rest - 0.5) * 3.2 + (noise() - 0.5) * 3 > 0 ? 1 : 0;
      return { revisionId: "r", share, rest, guess: 0.25, durationMs: null, at: new Date(0), taken: [], slips: [] };
    });
    flagged += flagFigures(computeFigures(learners)).length;
  }
  expect(flagged).toBeLessThan(6);
});
