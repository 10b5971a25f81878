import { describe, expect, test } from "vitest";
import { FIELD_PROBLEMS, findSignInProblems, findSignUpProblems, readFieldProblems } from "@/lib/auth/form-problems";
import en from "@/messages/en.json";
import zh from "@/messages/zh.json";

describe("the account forms", () => {
  test("name what is wrong before asking", () => {
    expect(findSignInProblems({ email: " ", password: "" })).toEqual({
      email: "email-required",
      password: "password-required",
    });
    expect(findSignInProblems({ email: "a", password: "b" })).toEqual({});
    const good = { email: "ada@example.com", password: "warm start", nickname: "" };
    expect(findSignUpProblems(good)).toEqual({});
    expect(findSignUpProblems({ ...good, email: "ada＠example.com" })).toEqual({ email: "email-not-ascii" });
    expect(findSignUpProblems({ ...good, password: "short" })).toEqual({ password: "password-too-short" });
    expect(findSignUpProblems({ ...good, password: "x".repeat(129) })).toEqual({ password: "password-too-long" });
    expect(findSignUpProblems({ ...good, nickname: "n".repeat(41) })).toEqual({ nickname: "nickname-invalid" });
  });

  test("show a refusal of the server at its field, and no code they do not know", () => {
    expect(readFieldProblems({ code: "email-taken" })).toEqual({ email: "email-taken" });
    expect(readFieldProblems({ code: "wrong-credentials" })).toEqual({ password: "wrong-credentials" });
    const issues = [
      { path: "email", code: "email-invalid" },
      { path: "password", code: "password-common" },
      { path: "nickname", code: "custom" },
    ];
    expect(readFieldProblems({ code: "invalid-input", issues })).toEqual({
      ...{ email: "email-invalid", password: "password-common", nickname: "nickname-invalid" },
    });
    expect(readFieldProblems({ code: "invalid-input", issues: [{ path: "email", code: "too_big" }] })).toEqual({});
    expect(readFieldProblems({ code: "too-many-requests" })).toEqual({});
  });

  test("have words for every problem in both languages", () => {
    for (const problem of FIELD_PROBLEMS) {
      expect(en.account.problems[problem]).toMatch(/\w/);
      expect(zh.account.problems[problem]).toMatch(/[\u4e00-\u9fff]/);
    }
  });
});
