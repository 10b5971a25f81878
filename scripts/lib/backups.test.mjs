import { describe, expect, it } from "vitest";
import { findExpired, nameBackup } from "./backups.mjs";

const day = (n) => new Date(Date.UTC(2026, 0, n));

describe("the names of backups", () => {
  it("sort by time and tell who made them", () => {
    expect(nameBackup(day(2))).toBe("2026-01-02T00-00-00-000Z-manual.tar.gz");
    expect(nameBackup(day(2), "0002_teams")).toBe("2026-01-02T00-00-00-000Z-before-0002_teams.tar.gz");
    expect(nameBackup(day(2)) > nameBackup(day(1), "0009_x")).toBe(true);
  });

  it("let only automatic ones beyond the newest five expire", () => {
    const automatic = [9, 8, 7, 6, 5, 4, 3].map((n) => nameBackup(day(n), "0002_x"));
    const names = [...automatic, nameBackup(day(2)), nameBackup(day(1))];
    expect(findExpired(names, 5)).toEqual([nameBackup(day(4), "0002_x"), nameBackup(day(3), "0002_x")]);
    expect(findExpired(names.slice(2), 5)).toEqual([]);
  });
});
