import { describe, expect, test } from "vitest";
import { linkState, linkUrl } from "@/lib/auth/link";

const TOKEN = "t".repeat(43);
const now = new Date("2026-11-25T12:00:00Z");
const later = new Date(now.getTime() + 1);

describe("a one-time link", () => {
  test("keeps its token in the fragment, which is sent to nobody", () => {
    const url = new URL(linkUrl("https://warmup.example", "zh", "password", TOKEN));
    expect(url.origin + url.pathname + url.search).toBe("https://warmup.example/zh/reset-password");
    expect(url.hash).toBe(`#${TOKEN}`);
  });

  test("is open until its time is over, it was used, or it was withdrawn", () => {
    const open = { expiresAt: later, usedAt: null, revokedAt: null };
    expect(linkState(open, now)).toBe("open");
    expect(linkState(open, later)).toBe("expired");
    expect(linkState({ ...open, revokedAt: now }, now)).toBe("revoked");
    expect(linkState({ ...open, usedAt: now }, later)).toBe("used");
    expect(linkState({ expiresAt: later, usedAt: now, revokedAt: now }, later)).toBe("used");
  });
});
