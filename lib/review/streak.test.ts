import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayNumber, dayOfNumber, localDay } from "@/lib/core/local-day";
import { countStreak } from "@/lib/review/streak";

const days = (from: string, count: number) =>
  Array.from({ length: count }, (_, index) => dayOfNumber(dayNumber(from) + index));

describe("the streak", () => {
  it("counts days in a row, up to yesterday while today is not over", () => {
    expect(countStreak(days("2026-11-20", 5), "2026-11-25")).toEqual({
      ...{ days: 5, longest: 5, isTodayDone: false, isPauseLeft: true },
    });
    expect(countStreak(days("2026-11-20", 6), "2026-11-25")).toMatchObject({ days: 6, isTodayDone: true });
    expect(countStreak([], "2026-11-25")).toEqual({ days: 0, longest: 0, isTodayDone: false, isPauseLeft: true });
  });

  it("takes one missed day of a month as a pause, which adds nothing", () => {
    const active = [...days("2026-11-10", 4), ...days("2026-11-15", 5)];
    expect(countStreak(active, "2026-11-19")).toMatchObject({ days: 9, isPauseLeft: false });
  });

  it("reaches back to the day before the last two that were missed in one month, and no further", () => {
    const active = [...days("2026-11-10", 4), ...days("2026-11-15", 3), ...days("2026-11-19", 2)];
    expect(countStreak(active, "2026-11-20")).toEqual({
      ...{ days: 5, longest: 7, isTodayDone: true, isPauseLeft: false },
    });
    expect(countStreak(active, "2026-11-22")).toMatchObject({ days: 2, longest: 7 });
    expect(countStreak(active, "2026-11-23")).toMatchObject({ days: 0, longest: 7, isPauseLeft: true });
  });

  it("has another pause in another month, also on the day after", () => {
    const active = [...days("2026-10-28", 3), ...days("2026-11-02", 3)];
    expect(countStreak(active, "2026-11-04")).toMatchObject({ days: 6, isPauseLeft: false });
  });

  it("is what trying every run by hand gives", () => {
    const number = fc.integer({ min: dayNumber("2026-10-20"), max: dayNumber("2026-11-20") });
    fc.assert(
      fc.property(fc.array(number, { maxLength: 30 }), (numbers) => {
        const done = new Set(numbers);
        const last = dayNumber("2026-11-20");
        const runFrom = (start: number, end: number) => {
          const all = Array.from({ length: end - start + 1 }, (_, index) => start + index);
          const missed = all.filter((day) => !done.has(day) && day !== last).map((day) => dayOfNumber(day).slice(0, 7));
          return new Set(missed).size === missed.length ? all.filter((day) => done.has(day)).length : 0;
        };
        const starts = [...done];
        const runs = starts.flatMap((start) => starts.filter((end) => end >= start).map((end) => runFrom(start, end)));
        const streak = countStreak(numbers.map(dayOfNumber), "2026-11-20");
        expect(streak.longest).toBe(Math.max(0, ...runs));
        expect(streak.days).toBe(Math.max(0, ...starts.map((start) => runFrom(start, last))));
      }),
    );
  });

  it("is the same with days in any order and more than once", () => {
    const some = fc.array(fc.integer({ min: dayNumber("2026-09-01"), max: dayNumber("2026-11-25") }));
    fc.assert(
      fc.property(some, (numbers) => {
        const active = numbers.map(dayOfNumber);
        const streak = countStreak(active, "2026-11-25");
        expect(countStreak([...active.toReversed(), ...active], "2026-11-25")).toEqual(streak);
        expect(streak.days).toBeLessThanOrEqual(streak.longest);
        expect(streak.longest).toBeLessThanOrEqual(new Set(active).size);
      }),
    );
  });

  it("never falls when one more day was used", () => {
    const number = fc.integer({ min: dayNumber("2026-10-15"), max: dayNumber("2026-11-25") });
    fc.assert(
      fc.property(fc.array(number), number, (numbers, more) => {
        const active = numbers.map(dayOfNumber);
        const before = countStreak(active, "2026-11-25");
        const after = countStreak([...active, dayOfNumber(more)], "2026-11-25");
        expect(after.days).toBeGreaterThanOrEqual(before.days);
        expect(after.longest).toBeGreaterThanOrEqual(before.longest);
      }),
    );
  });

  it("knows days of 23 and 25 hours for what they are", () => {
    // Clocks in New York went forward on 8 March and back on 1 November 2026.
    for (const [from, to] of [
      ["2026-03-05T17:00:00Z", "2026-03-12"],
      ["2026-10-29T16:00:00Z", "2026-11-05"],
    ] as const) {
      const moments = Array.from({ length: 8 }, (_, index) => new Date(Date.parse(from) + index * 86_400_000));
      const active = moments.map((at) => localDay(at, "America/New_York"));
      expect(countStreak(active, to).days).toBe(8);
    }
  });

  it("follows the learner to another time zone, as if he had been there all along", () => {
    const moments = ["2026-11-23T23:30:00Z", "2026-11-24T23:30:00Z"].map((at) => new Date(at));
    const inZone = (zone: string) =>
      countStreak(
        moments.map((at) => localDay(at, zone)),
        "2026-11-25",
      );
    expect(inZone("UTC")).toMatchObject({ days: 2, isTodayDone: false });
    expect(inZone("Asia/Shanghai")).toMatchObject({ days: 2, isTodayDone: true });
  });
});
