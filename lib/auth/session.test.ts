import { describe, expect, test } from "vitest";
import { isSessionAlive, SESSION_ABSOLUTE_MS, SESSION_IDLE_MS } from "@/lib/auth/session";

const start = new Date("2026-01-01T00:00:00Z");
const after = (ms: number) => new Date(start.getTime() + ms);
const session = { lastSeenAt: start, expiresAt: after(SESSION_ABSOLUTE_MS), revokedAt: null };

describe("session", () => {
  test("lives while it is used", () => {
    expect(isSessionAlive(session, after(SESSION_IDLE_MS - 1))).toBe(true);
  });

  test("ends after 30 idle days", () => {
    expect(isSessionAlive(session, after(SESSION_IDLE_MS))).toBe(false);
  });

  test("ends after 90 days however much it is used", () => {
    const used = { ...session, lastSeenAt: after(SESSION_ABSOLUTE_MS - 1) };
    expect(isSessionAlive(used, after(SESSION_ABSOLUTE_MS - 1))).toBe(true);
    expect(isSessionAlive(used, after(SESSION_ABSOLUTE_MS))).toBe(false);
  });

  test("ends at once when it is revoked", () => {
    expect(isSessionAlive({ ...session, revokedAt: start }, start)).toBe(false);
  });
});
