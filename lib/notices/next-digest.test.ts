import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { localDay } from "@/lib/core/local-day";
import { nextDigest, weekdayOf } from "@/lib/notices/next-digest";

const daily = (hour: number) => ({ isWeekly: false, hour, weekday: 1 });
const next = (hour: number, zone: string, after: string) =>
  nextDigest(daily(hour), zone, new Date(after)).toISOString();

describe("the next digest", () => {
  it("comes at the learner's own hour", () => {
    expect(next(8, "Asia/Shanghai", "2026-11-26T12:00:00Z")).toBe("2026-11-27T00:00:00.000Z");
    expect(next(8, "Asia/Kolkata", "2026-11-26T00:00:00Z")).toBe("2026-11-26T02:30:00.000Z");
    expect(next(0, "UTC", "2026-11-26T00:00:00Z")).toBe("2026-11-27T00:00:00.000Z");
  });

  it("comes once on the days on which clocks are changed", () => {
    // Berlin has no 02:xx on 2026-03-29, and two of them on 2026-10-25.
    expect(next(2, "Europe/Berlin", "2026-03-28T12:00:00Z")).toBe("2026-03-29T01:00:00.000Z");
    expect(next(2, "Europe/Berlin", "2026-03-29T01:00:00Z")).toBe("2026-03-30T00:00:00.000Z");
    expect(next(2, "Europe/Berlin", "2026-10-24T12:00:00Z")).toBe("2026-10-25T00:00:00.000Z");
    expect(next(2, "Europe/Berlin", "2026-10-25T00:00:00Z")).toBe("2026-10-26T01:00:00.000Z");
  });

  it("comes on the chosen day of the week", () => {
    expect(weekdayOf("2026-11-23")).toBe(1);
    const rhythm = { isWeekly: true, hour: 9, weekday: 5 };
    expect(nextDigest(rhythm, "UTC", new Date("2026-11-26T12:00:00Z")).toISOString()).toBe("2026-11-27T09:00:00.000Z");
    expect(nextDigest(rhythm, "UTC", new Date("2026-11-27T09:00:00Z")).toISOString()).toBe("2026-12-04T09:00:00.000Z");
  });

  it("never comes twice on one local day, whatever the zone, the hour and the moment", () => {
    const zone = fc.constantFrom("UTC", "Asia/Shanghai", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu");
    fc.assert(
      fc.property(
        ...[
          zone,
          fc.integer({ min: 0, max: 23 }),
          fc.date({ min: new Date("2026-01-01"), max: new Date("2027-01-01"), noInvalidDate: true }),
        ],
        (place, hour, after) => {
          const first = nextDigest(daily(hour), place, after);
          const second = nextDigest(daily(hour), place, first);
          expect(first.getTime()).toBeGreaterThan(after.getTime());
          expect(localDay(second, place) > localDay(first, place)).toBe(true);
        },
      ),
      { numRuns: 60 },
    );
  });
});
