import { describe, expect, it } from "vitest";
import { findPasswordFormProblems, readPasswordFormProblems } from "@/lib/account/password-form";

describe("the password form", () => {
  it.each([
    ["", "", true, { current: "password-required", password: "password-required" }],
    ["", "a warm start", false, {}],
    ["old", "short", true, { password: "password-too-short" }],
    ["old", "x".repeat(129), true, { password: "password-too-long" }],
    // Eight characters, sixteen units of UTF-16.
    ["old", "🔥".repeat(8), true, {}],
  ])("finds what is wrong with %j and %j", (current, password, hasPassword, problems) =>
    expect(findPasswordFormProblems({ current, password }, hasPassword)).toEqual(problems),
  );

  it("tells the server's refusal by field, and what is no field's fault by none", () => {
    expect(readPasswordFormProblems({ code: "wrong-password" })).toEqual({ current: "wrong-password" });
    const issues = [
      { path: "current", code: "password-required" },
      { path: "password", code: "password-common" },
    ];
    expect(readPasswordFormProblems({ code: "invalid-input", issues })).toEqual({
      current: "password-required",
      password: "password-common",
    });
    expect(readPasswordFormProblems({ code: "too-many-requests" })).toEqual({});
    expect(readPasswordFormProblems({ code: "invalid-input", issues: [{ path: "password", code: "custom" }] })).toEqual(
      {},
    );
  });
});
