import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Score } from "@/lib/core/score";
import { foldResult } from "@/lib/quizzes/fold-result";

const graded = (earned: number, possible = 4): Score => ({ status: "graded", earned, possible, evidence: "server" });
const AWAITING: Score = { status: "awaiting-marks" };

describe("the result of a session", () => {
  it("is one point for each item, by the share that was earned", () => {
    const result = foldResult([
      { concepts: ["lora"], score: graded(4) },
      { concepts: ["lora", "qlora"], score: graded(1) },
      { concepts: ["qlora"], score: { status: "unanswered" } },
      { concepts: ["peft"], score: { status: "invalid", code: "no-number" } },
    ]);
    expect(result).toMatchObject({ earned: 1.25, possible: 4, items: 4, answered: 2, solved: 1, awaiting: 0 });
  });

  it("leaves an open answer out until its writer has marked it", () => {
    expect(foldResult([{ concepts: [], score: AWAITING }])).toMatchObject({ earned: 0, possible: 0, awaiting: 1 });
  });

  it("lists concepts by what is left to gain", () => {
    const { concepts } = foldResult([
      { concepts: ["known"], score: graded(4) },
      { concepts: ["missed", "half"], score: graded(0) },
      { concepts: ["missed"], score: graded(2) },
    ]);
    expect(concepts.map(({ concept }) => concept)).toEqual(["missed", "half", "known"]);
    expect(concepts[0]).toEqual({ concept: "missed", items: 2, earned: 0.5, possible: 2, awaiting: 0 });
  });

  it("stays within what was possible, whole and by concept", () => {
    const score = fc.oneof(
      fc.integer({ min: 0, max: 4 }).map((earned) => graded(earned)),
      fc.constant<Score>({ status: "unanswered" }),
      fc.constant(AWAITING),
    );
    const entry = fc.record({ concepts: fc.array(fc.constantFrom("a", "b", "c"), { maxLength: 3 }), score });
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 20 }), (entries) => {
        const result = foldResult(entries);
        for (const tally of [result, ...result.concepts]) {
          expect(tally.earned).toBeLessThanOrEqual(tally.possible);
          expect(tally.possible + tally.awaiting).toBe(tally.items);
        }
        expect(result.solved).toBeLessThanOrEqual(result.answered);
      }),
    );
  });
});
