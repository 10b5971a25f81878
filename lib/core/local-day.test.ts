import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isTimeZone, localDay } from "@/lib/core/local-day";

describe("the day of a moment", () => {
  it.each([
    ["2026-11-24T15:59:59Z", "Asia/Shanghai", "2026-11-24"],
    ["2026-11-24T16:00:00Z", "Asia/Shanghai", "2026-11-25"],
    ["2026-11-24T04:59:59Z", "America/New_York", "2026-11-23"],
    ["2026-07-01T04:00:00Z", "America/New_York", "2026-07-01"],
    ["2026-11-24T23:59:59.999Z", "UTC", "2026-11-24"],
    ["2026-11-24T10:00:00Z", "Pacific/Kiritimati", "2026-11-25"],
  ])("%s in %s is %s", (at, zone, day) => expect(localDay(new Date(at), zone)).toBe(day));

  it("never goes back while time goes on, summer time or not", () => {
    const moment = fc.integer({ min: Date.UTC(2020, 0), max: Date.UTC(2030, 0) });
    const zone = fc.constantFrom("UTC", "Asia/Shanghai", "America/New_York", "Europe/Berlin", "Australia/Lord_Howe");
    fc.assert(
      fc.property(moment, fc.integer({ min: 0, max: 3 * 86_400_000 }), zone, (start, later, timeZone) => {
        expect(localDay(new Date(start), timeZone) <= localDay(new Date(start + later), timeZone)).toBe(true);
      }),
    );
  });
});

describe("a time zone", () => {
  it.each(["UTC", "Asia/Shanghai", "America/Argentina/Buenos_Aires", "Etc/GMT+8"])("is %s", (zone) =>
    expect(isTimeZone(zone)).toBe(true),
  );
  it.each(["", "Asia/Nowhere", "+08:00", "Asia/Shanghai'", "../etc/passwd", "x".repeat(65)])("is not %j", (zone) =>
    expect(isTimeZone(zone)).toBe(false),
  );
});
