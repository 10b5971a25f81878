import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MOST_SIZE, versionsToDrop } from "@/lib/notebooks/versions-to-drop";

const NOW = new Date("2026-10-01T12:30:00Z");
const MINUTE_MS = 60_000;
const ago = (minutes: number): Date => new Date(NOW.getTime() - minutes * MINUTE_MS);

describe("thinning out", () => {
  const history = fc
    .array(fc.record({ minutes: fc.nat(100_000), size: fc.nat(3_000_000) }), { maxLength: 120 })
    .map((entries) =>
      entries
        .toSorted((a, b) => b.minutes - a.minutes)
        .map(({ minutes, size }, index) => ({ version: index + 1, savedAt: ago(minutes), size })),
    );

  it("never takes the newest, and leaves what fits", () => {
    fc.assert(
      fc.property(history, (versions) => {
        const dropped = new Set(versionsToDrop(versions, NOW));
        const kept = versions.filter(({ version }) => !dropped.has(version));
        expect(dropped.has(versions.length)).toBe(false);
        expect(kept.length).toBeLessThanOrEqual(60);
        if (kept.length > 1) expect(kept.reduce((sum, { size }) => sum + size, 0)).toBeLessThanOrEqual(MOST_SIZE);
        expect(versionsToDrop(kept, NOW)).toEqual([]);
      }),
    );
  });

  it("leaves all of an hour, one each hour of a day, one each day of a month, then one each week", () => {
    const times = [0, 10, 50, 70, 75, 200, 205, 210, 2_000, 2_060, 60_000, 61_000];
    const versions = times.map((minutes, index) => ({ version: 100 - index, savedAt: ago(minutes), size: 1 }));
    expect(versionsToDrop(versions, NOW)).toEqual([96, 94, 93, 91, 89]);
  });

  it("leaves the newest where even that is too large", () => {
    const versions = [1, 2].map((version) => ({ version, savedAt: ago(3 - version), size: 2 * MOST_SIZE }));
    expect(versionsToDrop(versions, NOW)).toEqual([1]);
    expect(versionsToDrop(versions, NOW, 0)).toEqual([1]);
  });
});
