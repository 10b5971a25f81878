import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rngFromNumber } from "@/lib/core/rng";
import { findSpeed, type TimedAnswer } from "@/lib/fair-play/speed";
import { attemptId, fastLearner, START } from "@/tests/support/simulate-answers";

const every = (ms: number, count: number, more: Partial<TimedAnswer> = {}, from = START): TimedAnswer[] =>
  Array.from({ length: count }, (_, index) => ({
    ...{ attemptId: attemptId(), at: new Date(from + index * ms), isRight: true, claimedMs: ms },
    ...more,
  }));

describe("impossible speed", () => {
  it("is found in a script's right answers, with what they took", () => {
    const [found, ...others] = findSpeed(every(400, 30));
    expect(found).toMatchObject({ signal: "speed", answers: 30, seconds: 11.6, claimedSeconds: 12 });
    expect(others).toEqual([]);
  });

  it("is found where a browser says nothing, or more than there was time for", () => {
    const before = every(60_000, 1);
    expect(findSpeed(every(300, 15, { claimedMs: null }))).toMatchObject([{ claimedSeconds: null }]);
    expect(findSpeed([...before, ...every(300, 15, { claimedMs: 40_000 }, START + 10_000)])).toHaveLength(1);
  });

  it("is not found in answers that waited for the network", () => {
    const before = every(60_000, 1);
    const queued = every(120, 25, { claimedMs: 20_000 }, START + 30 * 60_000);
    expect(findSpeed([...before, ...queued])).toEqual([]);
    expect(findSpeed(queued)).toEqual([]);
  });

  it("is not found in guesses, in short runs, or in nothing", () => {
    const guesses = every(400, 40).map((answer, index) => ({ ...answer, isRight: index % 4 === 0 }));
    for (const answers of [guesses, every(400, 11), []]) expect(findSpeed(answers)).toEqual([]);
  });

  it("is never found in people, however fast and strong: none of 2,000 sittings of 200 answers", () => {
    let flagged = 0;
    for (let seed = 1; seed <= 2_000; seed++) flagged += findSpeed(fastLearner(rngFromNumber(seed), 200)).length;
    expect(flagged).toBe(0);
  });

  it("names only answers that it was given, each once", () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 100, max: 3_000 }), (seed, medianMs) => {
        const answers = fastLearner(rngFromNumber(seed), 60, { medianMs });
        const named = findSpeed(answers).flatMap(({ attemptIds }) => attemptIds);
        expect(new Set(named).size).toBe(named.length);
        expect(answers.map((answer) => answer.attemptId)).toEqual(expect.arrayContaining(named));
      }),
    );
  });
});
