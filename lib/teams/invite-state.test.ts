import { describe, expect, it } from "vitest";
import { inviteState } from "@/lib/teams/invite-state";

const now = new Date("2026-11-26T12:00:00Z");
const open = { expiresAt: new Date("2026-11-27T12:00:00Z"), revokedAt: null, uses: 0, maxUses: 2 };

describe("a link into a team", () => {
  it("is open until its last use", () => {
    expect(inviteState(open, now)).toBe("open");
    expect(inviteState({ ...open, uses: 1 }, now)).toBe("open");
    expect(inviteState({ ...open, uses: 2 }, now)).toBe("spent");
  });

  it("ends at the moment it names", () => {
    expect(inviteState({ ...open, expiresAt: now }, now)).toBe("expired");
    expect(inviteState({ ...open, expiresAt: new Date(now.getTime() + 1) }, now)).toBe("open");
  });

  it("that was withdrawn stays withdrawn, whatever else happened to it", () => {
    expect(inviteState({ ...open, revokedAt: now, uses: 2, expiresAt: now }, now)).toBe("revoked");
  });
});
