import { describe, expect, it } from "vitest";
import { markAnswer } from "@/lib/rubric/mark-answer";
import { hostileTexts, measure, precision, readRubrics, recall, SETS } from "@/tests/support/rubric-answers";

/** Below what was measured (docs/decisions/031), so that a change that loses an answer or two asks for a look, not one that finds more. */
const FLOORS = {
  tuning: { precision: 0.95, recall: 0.95 },
  holdout: { precision: 0.95, recall: 0.95 },
  fresh: { precision: 0.93, recall: 0.95 },
  blind: { precision: 0.95, recall: 0.87 },
} as const;

describe.each(SETS)("the %s answers", (set) => {
  it("are read much as their human marker read them", () => {
    const { points, flags, differences } = measure(set);
    for (const tally of [points, flags]) {
      expect(precision(tally), differences.join("\n")).toBeGreaterThanOrEqual(FLOORS[set].precision);
      expect(recall(tally), differences.join("\n")).toBeGreaterThanOrEqual(FLOORS[set].recall);
    }
  });
});

it("the measure notices a matcher that claims everything, and one that finds nothing", () => {
  expect(precision({ right: 1, wrong: 9, missed: 0 })).toBeCloseTo(0.1);
  expect(recall({ right: 1, wrong: 0, missed: 9 })).toBeCloseTo(0.1);
});

it.each(Object.entries(hostileTexts))("a text made to be slow says nothing by itself: %s", (_name, text) => {
  for (const rubric of readRubrics().values()) {
    const { share } = markAnswer(text, rubric);
    expect(share).toBeGreaterThanOrEqual(0);
    expect(share).toBeLessThan(0.5);
  }
});
