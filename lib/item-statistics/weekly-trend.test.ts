import { describe, expect, it } from "vitest";
import { foldWeeks, mondayOf, recentWeeks, weekName } from "@/lib/item-statistics/weekly-trend";

describe("ISO weeks", () => {
  it("begin on Monday, in UTC", () => {
    expect(mondayOf(new Date("2026-11-26T12:00:00Z"))).toBe("2026-11-23");
    expect(mondayOf(new Date("2026-11-23T00:00:00Z"))).toBe("2026-11-23");
    expect(mondayOf(new Date("2026-11-22T23:59:59Z"))).toBe("2026-11-16");
  });

  it("belong to the year of their Thursday", () => {
    expect(weekName("2026-11-23")).toBe("2026-W48");
    expect(weekName("2026-12-28")).toBe("2026-W53");
    expect(weekName("2027-01-04")).toBe("2027-W01");
    expect(weekName("2024-12-30")).toBe("2025-W01");
  });

  it("count answers and shares; the newest 26 are given, none left out", () => {
    const weeks = foldWeeks([
      { at: new Date("2026-11-24T00:00:00Z"), share: 1 },
      { at: new Date("2026-11-02T00:00:00Z"), share: 0.5 },
      { at: new Date("2026-11-29T23:00:00Z"), share: 0 },
      { at: new Date("2025-01-01T00:00:00Z"), share: 1 },
    ]);
    expect(weeks.map(({ monday, answers, sum }) => [monday, answers, sum])).toEqual([
      ["2024-12-30", 1, 1],
      ["2026-11-02", 1, 0.5],
      ["2026-11-23", 2, 1],
    ]);
    const recent = recentWeeks(weeks, new Date("2026-11-26T00:00:00Z"));
    expect(recent).toHaveLength(26);
    expect(recent[0]).toEqual({ monday: "2026-06-01", answers: 0, sum: 0 });
    expect(recent.at(-1)).toEqual({ monday: "2026-11-23", answers: 2, sum: 1 });
    expect(recent.reduce((sum, { answers }) => sum + answers, 0)).toBe(3);
  });
});
