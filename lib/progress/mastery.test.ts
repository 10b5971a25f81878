import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { correctForGuess, foldMastery, masteryOf, NO_EVIDENCE, type MasteryEvidence } from "@/lib/progress/mastery";

const unit = fc.double({ min: 0, max: 1, noNaN: true });
const evidence: fc.Arbitrary<MasteryEvidence> = fc.record({
  share: unit,
  guess: unit,
  evidence: fc.constantFrom("server", "self"),
  hints: fc.integer({ min: 0, max: 5 }),
});
const history = fc.array(evidence, { maxLength: 40 });
const foldAll = (answers: readonly MasteryEvidence[]) => answers.reduce(foldMastery, NO_EVIDENCE);
const server = (share: number): MasteryEvidence => ({ share, guess: 0, evidence: "server", hints: 0 });
const self = (share: number): MasteryEvidence => ({ share, guess: 0, evidence: "self", hints: 0 });

describe("mastery", () => {
  test("is 0 without evidence", () => {
    expect(masteryOf(NO_EVIDENCE)).toBe(0);
  });

  test("follows the formula: one right answer gives 1/2, two give 1.8/2.8", () => {
    expect(masteryOf(foldAll([server(1)]))).toBeCloseTo(0.5, 12);
    expect(masteryOf(foldAll([server(1), server(1)]))).toBeCloseTo(1.8 / 2.8, 12);
  });

  test("stays within 0..5/6 and its state within 0 ≤ sum ≤ weight < 5", () => {
    fc.assert(
      fc.property(history, (answers) => {
        const state = foldAll(answers);
        expect(state.sum).toBeGreaterThanOrEqual(0);
        expect(state.sum).toBeLessThanOrEqual(state.weight + 1e-12);
        expect(state.weight).toBeLessThan(5 + 1e-12);
        expect(masteryOf(state)).toBeGreaterThanOrEqual(0);
        expect(masteryOf(state)).toBeLessThanOrEqual(5 / 6);
      }),
    );
  });

  test("never falls when one answer of the history was better", () => {
    fc.assert(
      fc.property(history, evidence, history, unit, (before, answer, after, better) => {
        const share = Math.max(answer.share, better);
        const worse = masteryOf(foldAll([...before, answer, ...after]));
        expect(masteryOf(foldAll([...before, { ...answer, share }, ...after]))).toBeGreaterThanOrEqual(worse - 1e-12);
      }),
    );
  });

  test("converges to 5/6 of the corrected share when the same answer is repeated", () => {
    fc.assert(
      fc.property(unit, (share) => {
        expect(masteryOf(foldAll(Array.from({ length: 100 }, () => server(share))))).toBeCloseTo((share * 5) / 6, 6);
      }),
    );
  });

  test("trusts the learner's own marks less than the server's", () => {
    expect(masteryOf(foldAll([self(1)]))).toBeCloseTo(0.5 / 1.5, 12);
    expect(masteryOf(foldAll([self(1)]))).toBeLessThan(masteryOf(foldAll([server(1)])));
  });

  test("gives nothing for what a blind guess earns", () => {
    expect(correctForGuess(0.25, 0.25)).toBe(0);
    expect(correctForGuess(0.1, 0.25)).toBe(0);
    expect(correctForGuess(1, 0.25)).toBe(1);
    expect(correctForGuess(0.625, 0.25)).toBeCloseTo(0.5, 12);
  });

  test("takes a quarter off for each hint, so that nothing is left after the fourth", () => {
    const sums = [0, 1, 2, 3, 4, 5].map((hints) => foldMastery(NO_EVIDENCE, { ...server(1), hints }));
    expect(sums.map(({ sum }) => sum)).toEqual([1, 0.75, 0.5, 0.25, 0, 0]);
    expect(sums.every(({ weight }) => weight === 1)).toBe(true);
  });

  test("never rises by one hint more", () => {
    fc.assert(
      fc.property(history, evidence, history, (before, answer, after) => {
        const helped = { ...answer, hints: answer.hints + 1 };
        expect(masteryOf(foldAll([...before, helped, ...after]))).toBeLessThanOrEqual(
          masteryOf(foldAll([...before, answer, ...after])),
        );
      }),
    );
  });

  test("learns nothing from an item that a blind guess always solves", () => {
    const state = foldAll([server(1), server(0.5)]);
    expect(foldMastery(state, { share: 1, guess: 1, evidence: "server", hints: 0 })).toEqual(state);
    expect(correctForGuess(1, 1)).toBe(0);
  });
});
