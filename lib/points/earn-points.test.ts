import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type AnswerFacts,
  correctPoints,
  earnByAnswer,
  earnByInterview,
  earnByQuiz,
  pointsOf,
  underCap,
} from "@/lib/points/earn-points";
import { POINT_RULES as RULES } from "@/lib/points/rules";

const at = new Date("2026-11-26T12:00:00Z");
const facts: AnswerFacts = {
  ...{ itemId: "a", difficulty: 3, isDrawn: true, isChallenge: false, share: 1, evidence: "server", hints: 0 },
  ...{ before: 0, isFirstOfDay: true, dueAt: null, at, timeZone: "UTC" },
};
const earn = (change: Partial<AnswerFacts>) => earnByAnswer({ ...facts, ...change }, RULES);

const someFacts: fc.Arbitrary<AnswerFacts> = fc.record({
  itemId: fc.constantFrom("a", "b"),
  difficulty: fc.integer({ min: 1, max: 5 }),
  isDrawn: fc.boolean(),
  isChallenge: fc.boolean(),
  share: fc.double({ min: 0, max: 1, noNaN: true }),
  evidence: fc.constantFrom("server", "self"),
  hints: fc.integer({ min: 0, max: 3 }),
  before: fc.integer({ min: 0, max: 6 }),
  isFirstOfDay: fc.boolean(),
  dueAt: fc.option(fc.date({ min: new Date("2026-11-20"), max: new Date("2026-12-02"), noInvalidDate: true })),
  at: fc.constant(at),
  timeZone: fc.constantFrom("UTC", "Asia/Shanghai", "America/Los_Angeles"),
});

describe("points of an answer", () => {
  it("rise with difficulty and share, and a hint halves them", () => {
    expect([1, 2, 3, 4, 5].map((difficulty) => earn({ difficulty })?.points)).toEqual([4, 6, 8, 10, 12]);
    expect(earn({ share: 0.5 })).toMatchObject({ worth: 8, points: 4, kind: "first", reason: "first:a" });
    expect(earn({ share: 0 })).toMatchObject({ worth: 8, points: 0 });
    expect(earn({ hints: 2 })?.points).toBe(4);
  });

  it("are never given for self-marks", () => {
    fc.assert(
      fc.property(someFacts, (some) => {
        expect(earnByAnswer({ ...some, evidence: "self" }, RULES)).toBeUndefined();
      }),
    );
  });

  it("are between nothing and the worth, whatever the answer", () => {
    fc.assert(
      fc.property(someFacts, (some) => {
        const earned = earnByAnswer(some, RULES);
        if (!earned) return;
        expect(Number.isInteger(earned.points) && Number.isInteger(earned.worth)).toBe(true);
        expect(earned.points).toBeGreaterThanOrEqual(0);
        expect(earned.points).toBeLessThanOrEqual(earned.worth);
      }),
    );
  });

  it("of an item with fixed content are at most half of those of one that is drawn anew", () => {
    fc.assert(
      fc.property(someFacts, (some) => {
        const fixed = earnByAnswer({ ...some, isDrawn: false }, RULES)?.points ?? 0;
        const drawn = earnByAnswer({ ...some, isDrawn: true }, RULES)?.points ?? 0;
        expect(2 * fixed).toBeLessThanOrEqual(drawn);
      }),
    );
  });

  it("of a lab's challenge are half as many again", () => {
    expect(earn({ isChallenge: true })).toMatchObject({ kind: "challenge", points: 12 });
  });

  it("diminish with each repetition, come once a day, and not at all where nothing is drawn", () => {
    expect([1, 2, 3, 4].map((before) => earn({ before })?.points)).toEqual([4, 2, 1, undefined]);
    expect(earn({ before: 1, isFirstOfDay: false })).toBeUndefined();
    expect(earn({ before: 1, isDrawn: false })).toBeUndefined();
  });

  it("are given for a review on its day and two days after it, in the learner's zone", () => {
    const review = (day: string, timeZone = "UTC") =>
      earn({ before: 9, dueAt: new Date(day), isDrawn: false, timeZone })?.kind;
    expect(review("2026-11-26T23:00:00Z")).toBe("review");
    expect(review("2026-11-24T00:00:00Z")).toBe("review");
    expect(review("2026-11-23T23:59:00Z")).toBeUndefined();
    expect(review("2026-11-23T23:59:00Z", "Asia/Shanghai")).toBe("review");
    expect(review("2026-11-27T01:00:00Z")).toBeUndefined();
  });

  it("are the same whenever they are reckoned again", () => {
    fc.assert(
      fc.property(someFacts, (some) => {
        expect(earnByAnswer(some, RULES)).toEqual(earnByAnswer(structuredClone(some), RULES));
      }),
    );
  });
});

describe("points of quizzes and interviews", () => {
  it("diminish over a day and end", () => {
    const quiz = (before: number) => earnByQuiz({ sessionId: "s", items: 5, share: 1, before }, RULES)?.points;
    expect([0, 1, 2, 3].map(quiz)).toEqual([10, 5, 2, undefined]);
    const interview = (before: number) => earnByInterview({ sessionId: "s", share: 0.5, before }, RULES)?.points;
    expect([0, 1, 2, 3].map(interview)).toEqual([10, 5, 2, undefined]);
  });

  it("are not given for a short quiz", () => {
    expect(earnByQuiz({ sessionId: "s", items: 4, share: 1, before: 0 }, RULES)).toBeUndefined();
  });
});

describe("the cap of a day", () => {
  it("holds in any order, and takes nothing back", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 40 })), (wishes) => {
        let today = 0;
        for (const wish of wishes) {
          const points = underCap(wish, today, RULES);
          expect(points).toBeGreaterThanOrEqual(0);
          today += points;
        }
        expect(today).toBe(
          Math.min(
            RULES.dayCap,
            wishes.reduce((sum, wish) => sum + wish, 0),
          ),
        );
      }),
    );
  });

  it("holds through corrections, which never take more than was given", () => {
    const entry = fc.record({
      worth: fc.integer({ min: 1, max: 60 }),
      share: fc.double({ min: 0, max: 1, noNaN: true }),
    });
    const correction = fc.record({ index: fc.nat(), share: fc.double({ min: 0, max: 1, noNaN: true }) });
    fc.assert(
      fc.property(fc.array(entry, { minLength: 1 }), fc.array(correction), (entries, corrections) => {
        const given: number[] = [];
        const today = () => given.reduce((sum, points) => sum + points, 0);
        for (const { worth, share } of entries) given.push(underCap(pointsOf(worth, share), today(), RULES));
        for (const { index, share } of corrections) {
          const place = index % entries.length;
          given[place]! += correctPoints(
            { worth: entries[place]!.worth, given: given[place]!, today: today() },
            share,
            RULES,
          );
          expect(given[place]).toBeGreaterThanOrEqual(0);
          expect(today()).toBeLessThanOrEqual(RULES.dayCap);
        }
      }),
    );
  });
});
