import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { safeReturnPath } from "@/lib/auth/return-path";

describe("return path", () => {
  test.each([["/zh"], ["/en/learn/lora"], ["/zh/learn/lora?x=1#item-2"], ["/en/progress"]])("keeps %s", (to) => {
    expect(safeReturnPath(to, "/en")).toBe(to);
  });

  test.each([
    ["//attacker.example"],
    ["/\\attacker.example"],
    ["/zh/../..//attacker.example"],
    ["/zh/..//attacker.example"],
    ["/zh//attacker.example"],
    ["https://attacker.example/zh"],
    ["javascript:alert(1)"],
    ["/zh\t/learn"],
    ["/zh\u0000"],
    ["/api/v1/me"],
    ["/fr/learn"],
    ["/zhx"],
    ["/en/sign-in"],
    ["/en/sign-in/second-step?to=/en"],
    ["/en/sign-up?to=/en"],
    ["/zh/reset-password"],
    ["/zh/../api/v1/me"],
    ["learn"],
    [""],
    [null],
    [undefined],
  ])("refuses %j", (to) => {
    expect(safeReturnPath(to, "/en/progress")).toBe("/en/progress");
  });

  test("never leads off the site or out of its languages", () => {
    const text = fc.array(
      fc.constantFrom("/", "\\", "zh", "en", "..", ".", "@", ":", "?", "#", "\t", "%2f", "evil.example"),
      { maxLength: 9 },
    );
    fc.assert(
      fc.property(text, (parts) => {
        const url = new URL(safeReturnPath(`/zh${parts.join("")}`, "/en"), "https://site.example");
        expect(url.origin).toBe("https://site.example");
        expect(url.pathname).toMatch(/^\/(zh|en)(\/|$)/);
      }),
    );
  });
});
