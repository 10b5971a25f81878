import { describe, expect, test } from "vitest";
import { isSessionAlive, SESSION_ABSOLUTE_MS } from "@/lib/auth/session";

const start = new Date("2026-01-01T00:00:00Z");
const after = (ms: number) => new Date(start.getTime() + ms);
const session = { lastSeenAt: start, expiresAt: after(SESSION_ABSOLUTE_MS), revokedAt: null };

const IDLE_MS = 30 * 86_400_000;

describe("session", () => {
  test("lives while it is used", () => {
    expect(isSessionAlive(session, after(IDLE_MS - 1), 30)).toBe(true);
  });

  test("ends after 30 idle days", () => {
    expect(isSessionAlive(session, after(IDLE_MS), 30)).toBe(false);
  });

  test("ends after 90 days however much it is used", () => {
    const used = { ...session, lastSeenAt: after(SESSION_ABSOLUTE_MS - 1) };
    expect(isSessionAlive(used, after(SESSION_ABSOLUTE_MS - 1), 30)).toBe(true);
    expect(isSessionAlive(used, after(SESSION_ABSOLUTE_MS), 30)).toBe(false);
  });

  test("ends at once when it is revoked", () => {
    expect(isSessionAlive({ ...session, revokedAt: start }, start, 30)).toBe(false);
  });
});
