import { dictionary } from "@zxcvbn-ts/language-common";
import { describe, expect, test } from "vitest";
import { isCommonPassword } from "@/lib/auth/common-passwords";
import commonPasswords from "@/lib/auth/common-passwords.json";
import { findPasswordProblem, normalizePassword } from "@/lib/auth/password";
import { PASSWORD_MIN } from "@/lib/auth/schema";

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
    ["trustno1!"],
    ["P@ssw0rd"],
    ["P4$$w0rd123"],
    ["5uperm@n"],
    ["Liverpool1"],
    ["qwertyuiop!?."],
    ["W0AIN1l3l4"],
  ])("refuses %j as common", (password) => {
    expect(findPasswordProblem(password, account)).toBe("password-common");
  });

  test.each([["ada.lovelace@example.com"], ["Ada.Lovelace"], ["ada lovelace"]])(
    "refuses the account's own name %j",
    (password) => {
      expect(findPasswordProblem(password, account)).toBe("password-is-account");
    },
  );

  test("a list of well over 10,000 stands behind that", () => {
    const long = dictionary["passwords-common"].filter((password) => password.length >= PASSWORD_MIN);
    expect(long.length).toBeGreaterThan(10_000);
    for (const password of long) expect(isCommonPassword(password.toUpperCase())).toBe(true);
  });

  test("a word of the list inside a phrase is no fault", () => {
    for (const password of ["superman learns LoRA", "iloveyou, gradient", "warm-up password 2026 steps"])
      expect(findPasswordProblem(password, account)).toBeUndefined();
  });

  test("our own list holds only what could be chosen, once each, in the form that is compared", () => {
    expect(new Set(commonPasswords).size).toBe(commonPasswords.length);
    for (const password of commonPasswords) {
      expect(password.length).toBeGreaterThanOrEqual(8);
      expect(password).toBe(normalizePassword(password).toLowerCase());
    }
  });
});
