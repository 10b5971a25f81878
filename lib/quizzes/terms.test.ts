import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  faultsOfTerms,
  isLate,
  keptDeadline,
  lastPromise,
  termsFor,
  type Grant,
  type Terms,
} from "@/lib/quizzes/terms";

const at = (hour: number, minute = 0) => new Date(Date.UTC(2026, 10, 25, hour, minute));
const terms: Terms = { minutes: 30, opensAt: at(9), dueAt: at(11), closesAt: at(12), tries: 2 };
const nothing: Grant = { extraMinutes: 0, extraTries: 0, dueAt: null, closesAt: null };

const moments = fc.integer({ min: 0, max: 10_000 }).map((minutes) => at(0, minutes));
const minutes = fc.option(fc.integer({ min: 1, max: 300 }), { nil: null });
const grants = fc.record({
  extraMinutes: fc.integer({ min: 0, max: 300 }),
  extraTries: fc.integer({ min: 0, max: 20 }),
  dueAt: fc.option(moments, { nil: null }),
  closesAt: fc.option(moments, { nil: null }),
});
const anyTerms = fc.record({
  ...{ minutes, opensAt: moments, dueAt: fc.option(moments, { nil: null }), closesAt: moments },
  tries: fc.integer({ min: 1, max: 20 }),
});

describe("what holds for one learner", () => {
  it("is what holds for everybody where nothing is granted", () => {
    expect(termsFor(terms, null)).toEqual(terms);
    expect(termsFor(terms, nothing)).toEqual(terms);
  });

  it("adds minutes and tries, and takes later dates in place of everybody's", () => {
    const grant = { extraMinutes: 15, extraTries: 1, dueAt: at(13), closesAt: at(14) };
    expect(termsFor(terms, grant)).toEqual({ ...terms, minutes: 45, tries: 3, dueAt: at(13), closesAt: at(14) });
    expect(termsFor({ ...terms, minutes: null, dueAt: null }, grant)).toMatchObject({ minutes: null, dueAt: null });
    // An extension of everybody's that came later is not cut by an older grant.
    expect(termsFor({ ...terms, closesAt: at(20) }, grant).closesAt).toEqual(at(20));
  });

  it("is never less than what everybody has", () => {
    fc.assert(
      fc.property(anyTerms, grants, (all, grant) => {
        const own = termsFor(all, grant);
        expect(own.closesAt >= all.closesAt && own.tries >= all.tries).toBe(true);
        expect((own.minutes ?? 0) >= (all.minutes ?? 0)).toBe(true);
        if (all.dueAt) expect(own.dueAt! >= all.dueAt).toBe(true);
      }),
    );
  });
});

describe("a session that runs while the terms change", () => {
  const promised = at(10, 30);
  const startedAt = at(10);

  it("gains by a longer time and by a later closing", () => {
    expect(keptDeadline(promised, startedAt, { minutes: 60, closesAt: at(12) })).toEqual(at(11));
    expect(keptDeadline(at(10, 15), startedAt, { minutes: 30, closesAt: at(12) })).toEqual(at(10, 30));
    expect(keptDeadline(at(12), startedAt, { minutes: null, closesAt: at(13) })).toEqual(at(13));
  });

  it("loses nothing by a shorter time or an earlier closing", () => {
    for (const changed of [
      { minutes: 5, closesAt: at(12) },
      { minutes: 30, closesAt: at(10, 5) },
      { minutes: null, closesAt: at(10, 1) },
    ])
      expect(keptDeadline(promised, startedAt, changed)).toEqual(promised);
  });

  it("never ends earlier than it was promised, whatever changes how often", () => {
    fc.assert(
      fc.property(moments, moments, fc.array(anyTerms, { maxLength: 6 }), (start, first, changes) => {
        let deadline: Date | null = first;
        for (const changed of changes) {
          const next: Date | null = keptDeadline(deadline, start, changed);
          expect(next! >= deadline!).toBe(true);
          expect(keptDeadline(next, start, changed)).toEqual(next);
          deadline = next;
        }
      }),
    );
    expect(keptDeadline(null, startedAt, { minutes: 5, closesAt: at(12) })).toBeNull();
  });
});

it("results that are held back wait for whoever may answer last", () => {
  expect(lastPromise(terms, [], [])).toEqual(at(12));
  expect(lastPromise(terms, [{ closesAt: at(14) }, { closesAt: null }], [at(13)])).toEqual(at(14));
  expect(lastPromise({ closesAt: at(10) }, [], [at(10, 30), at(10, 10)])).toEqual(at(10, 30));
});

describe("new terms", () => {
  const now = at(10);
  const wanted = { ...terms, resultsAt: at(12) };

  it.each([
    [[], {}],
    [[], { dueAt: null, resultsAt: null }],
    [["closesAt", "dueAt"], { closesAt: at(9) }],
    [["closesAt"], { opensAt: at(6), closesAt: at(9, 59), dueAt: null, resultsAt: null }],
    [["dueAt"], { dueAt: at(9) }],
    [["dueAt"], { dueAt: at(12, 1) }],
    [["resultsAt"], { resultsAt: at(11, 59) }],
  ] as const)("are at fault in %j: %j", (faults, over) => {
    expect(faultsOfTerms({ ...wanted, ...over }, now)).toEqual(faults);
  });

  it("may keep a closing that is over", () => {
    const kept = { closesAt: at(9, 30) };
    const over = { ...wanted, ...kept, opensAt: at(9), dueAt: null, resultsAt: at(15) };
    expect(faultsOfTerms(over, now, kept)).toEqual([]);
    expect(faultsOfTerms({ ...over, closesAt: at(9, 31) }, now, kept)).toEqual(["closesAt"]);
  });
});

it("a session is late when it ends after it was due", () => {
  expect([isLate(at(11), terms), isLate(at(11, 1), terms), isLate(null, terms)]).toEqual([false, true, false]);
  expect(isLate(at(11, 1), { dueAt: null })).toBe(false);
});
