import { describe, expect, it } from "vitest";
import { readInviteToken } from "@/lib/teams/invite-token";

const token = "a1-_".repeat(10) + "xyz";

describe("a pasted invitation", () => {
  it.each([
    token,
    ` ${token}\n`,
    `#${token}`,
    `https://warmup.example/en/join#${token}`,
    `warmup.example/zh/join#${token}`,
  ])("is read from %j", (text) => expect(readInviteToken(text)).toBe(token));

  it.each(["", "https://warmup.example/en/join", `https://warmup.example/join/${token}`, `${token}x`, token.slice(1)])(
    "is not read from %j",
    (text) => expect(readInviteToken(text)).toBeUndefined(),
  );
});
