import { describe, expect, test } from "vitest";
import commonPasswords from "@/lib/auth/common-passwords.json";
import { findPasswordProblem, normalizePassword } from "@/lib/auth/password";

const account = { email: "ada.lovelace@example.com", nickname: "Ada Lovelace" };

describe("password", () => {
  test("needs 8 to 128 characters, counted as people count them", () => {
    expect(findPasswordProblem("k3#vQ!z", account)).toBe("password-too-short");
    expect(findPasswordProblem("k3#vQ!zx", account)).toBeUndefined();
    expect(findPasswordProblem("梯度下降预热学习", account)).toBeUndefined();
    expect(findPasswordProblem("👩🚀🌍🔥🎈🎉🎊", account)).toBe("password-too-short");
    const long = Array.from({ length: 128 }, (_, index) => String.fromCharCode(33 + ((index * 7) % 90))).join("");
    expect(findPasswordProblem(long, account)).toBeUndefined();
    expect(findPasswordProblem(`${long}x`, account)).toBe("password-too-long");
  });

  test("may be any phrase: no classes of characters are asked for", () => {
    expect(findPasswordProblem("correct horse battery staple", account)).toBeUndefined();
  });

  test.each([
    ["password"],
    ["PassWord123"],
    ["1qaz2wsx"],
    ["woaini1314"],
    ["aaaaaaaaaa"],
    ["abcabcabcabc"],
    ["ｐａｓｓｗｏｒｄ"],
  ])("refuses %j as common", (password) => {
    expect(findPasswordProblem(password, account)).toBe("password-common");
  });

  test.each([["ada.lovelace@example.com"], ["Ada.Lovelace"], ["ada lovelace"]])(
    "refuses the account's own name %j",
    (password) => {
      expect(findPasswordProblem(password, account)).toBe("password-is-account");
    },
  );

  test("the list holds only what could be chosen, once each, in the form that is compared", () => {
    expect(new Set(commonPasswords).size).toBe(commonPasswords.length);
    for (const password of commonPasswords) {
      expect(password.length).toBeGreaterThanOrEqual(8);
      expect(password).toBe(normalizePassword(password).toLowerCase());
    }
  });
});
