import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { localDay } from "@/lib/core/local-day";
import { mondayOf, startOfDay, weekAfter, weekNumber, weekOf, weekStart } from "@/lib/points/weeks";

const ZONES = [
  "UTC",
  "Asia/Shanghai",
  "Europe/Berlin",
  "America/Los_Angeles",
  "Asia/Kathmandu",
  "Pacific/Kiritimati",
  "Africa/Cairo",
];
const HOUR_MS = 3_600_000;
const someMoment = fc.date({ min: new Date("2000-01-01"), max: new Date("2060-01-01"), noInvalidDate: true });
const someZone = fc.constantFrom(...ZONES);

describe("the site's week", () => {
  it("begins on Monday at midnight of UTC, over year ends too", () => {
    const before = weekNumber(new Date("2027-01-03T23:59:59.999Z"));
    expect(weekNumber(new Date("2027-01-04T00:00:00Z"))).toBe(before + 1);
    expect(weekNumber(new Date("2026-12-31T23:59:59Z"))).toBe(weekNumber(new Date("2027-01-01T00:00:00Z")));
    expect(weekStart(before + 1).toISOString()).toBe("2027-01-04T00:00:00.000Z");
  });

  it("holds each moment in exactly one number", () => {
    fc.assert(
      fc.property(someMoment, (at) => {
        const number = weekNumber(at);
        expect(weekStart(number) <= at && at < weekStart(number + 1)).toBe(true);
      }),
    );
  });
});

describe("a team's week", () => {
  it("begins at midnight of its zone", () => {
    const { week, startsAt, endsAt } = weekOf(new Date("2026-11-26T12:00:00Z"), "Asia/Shanghai");
    expect([week, startsAt.toISOString(), endsAt.toISOString()]).toEqual([
      ...["2026-11-23", "2026-11-22T16:00:00.000Z", "2026-11-29T16:00:00.000Z"],
    ]);
  });

  it("has an hour less and an hour more where clocks change, and begins later where they skip midnight", () => {
    const hours = (at: string, zone: string) => {
      const { startsAt, endsAt } = weekOf(new Date(at), zone);
      return (endsAt.getTime() - startsAt.getTime()) / HOUR_MS;
    };
    expect(hours("2026-03-27T12:00:00Z", "Europe/Berlin")).toBe(167);
    expect(hours("2026-10-23T12:00:00Z", "Europe/Berlin")).toBe(169);
    // In Cairo clocks go forward at midnight of a Friday.
    expect(startOfDay("2026-04-24", "Africa/Cairo").toISOString()).toBe("2026-04-23T22:00:00.000Z");
  });

  it("holds the moment it is asked about, and its Monday is a Monday", () => {
    fc.assert(
      fc.property(someMoment, someZone, (at, zone) => {
        const { week, startsAt, endsAt } = weekOf(at, zone);
        expect(startsAt <= at && at < endsAt).toBe(true);
        expect([localDay(startsAt, zone), mondayOf(week), new Date(week).getUTCDay()]).toEqual([week, week, 1]);
        expect(localDay(new Date(startsAt.getTime() - 1), zone) < week).toBe(true);
      }),
    );
  });

  it("is followed by the next one without a gap, and by a longer or shorter one where the zone was changed", () => {
    fc.assert(
      fc.property(someMoment, someZone, someZone, (at, zone, other) => {
        const first = weekOf(at, zone);
        const next = weekAfter(first.endsAt, other);
        expect(next.startsAt).toEqual(first.endsAt);
        expect(new Date(next.week).getTime() - new Date(first.week).getTime()).toBe(7 * 24 * HOUR_MS);
        const hours = (next.endsAt.getTime() - next.startsAt.getTime()) / HOUR_MS;
        expect(hours).toBeGreaterThan(140);
        expect(hours).toBeLessThan(196);
        if (zone === other) expect(next).toEqual(weekOf(first.endsAt, zone));
      }),
    );
  });
});
