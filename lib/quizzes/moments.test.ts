import { describe, expect, it } from "vitest";
import { releaseMoment } from "@/lib/quizzes/release-moment";
import { areResultsShown, resultsShownAt } from "@/lib/quizzes/result-visibility";

const at = (hour: number) => new Date(Date.UTC(2026, 10, 25, hour));

describe("results", () => {
  it("show at the end where nothing else was said", () => {
    expect(resultsShownAt({ endedAt: at(9), resultsAt: null })).toEqual(at(9));
  });

  it("wait for the moment that was set", () => {
    const ending = { endedAt: at(9), resultsAt: at(12) };
    expect(resultsShownAt(ending)).toEqual(at(12));
    expect(areResultsShown(ending, new Date(at(12).getTime() - 1))).toBe(false);
    expect(areResultsShown(ending, at(12))).toBe(true);
  });

  it("never show while the session runs, however late it is", () => {
    expect(areResultsShown({ endedAt: null, resultsAt: at(1) }, at(23))).toBe(false);
  });
});

describe("an assessment item", () => {
  it("that was never assigned is never released", () => expect(releaseMoment([])).toBeUndefined());

  it("is released after the last deadline of all that use it", () => {
    const deadlines = [
      { closesAt: at(10), resultsAt: null },
      { closesAt: at(14), resultsAt: at(15) },
      { closesAt: at(12), resultsAt: null },
    ];
    expect(releaseMoment(deadlines)).toEqual(at(15));
    expect(releaseMoment(deadlines.slice(0, 1))).toEqual(at(10));
  });
});
