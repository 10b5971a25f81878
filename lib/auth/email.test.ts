import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseEmail } from "@/lib/auth/email";

describe("e-mail address", () => {
  test.each([
    ["ada@example.com", "ada@example.com"],
    ["  Ada.Lovelace+llm@Example.CO.UK ", "ada.lovelace+llm@example.co.uk"],
    ["o'brien_x-1@sub.example.org", "o'brien_x-1@sub.example.org"],
    ["a@xn--fiqs8s.xn--fiqs8s", "a@xn--fiqs8s.xn--fiqs8s"],
    ["123456789@qq.com", "123456789@qq.com"],
  ])("reads %j as %j", (text, email) => {
    expect(parseEmail(text)).toEqual({ email });
  });

  test.each([
    ['"e@attacker.com"@victim.com'],
    ["a@victim.com,b@attacker.com"],
    ["a@victim.com b@attacker.com"],
    ["a@victim.com;b@attacker.com"],
    ["Ada <ada@example.com>"],
    ["ada@example.com(comment)"],
    ["ada@@example.com"],
    ["a@b@example.com"],
    ["ada@[127.0.0.1]"],
    ["ada@127.0.0.1"],
    ["ada@localhost"],
    ["ada@-example.com"],
    ["ada@example-.com"],
    ["ada@example..com"],
    ["ada@example.com."],
    [".ada@example.com"],
    ["ada.@example.com"],
    ["a..b@example.com"],
    ["ada%victim.com@attacker.com"],
    ["victim.com!ada@attacker.com"],
    ["ada@example.com\r\nBcc: x@attacker.com"],
    ["ada\u0000@example.com"],
    ["ada@example.com\n"],
    ["ada\\@example.com"],
    ["@example.com"],
    ["ada@"],
    ["ada"],
  ])("refuses %j", (text) => {
    expect(parseEmail(text)).toEqual({ problem: "email-invalid" });
  });

  test.each([
    ["ada＠example.com"],
    ["ada﹫example.com"],
    ["аda@example.com"],
    ["ada@例子.中国"],
    ["ada\u200b@example.com"],
  ])("refuses %j as not plain ASCII: look-alikes and international addresses", (text) => {
    expect(parseEmail(text)).toEqual({ problem: "email-not-ascii" });
  });

  test("names emptiness and length", () => {
    expect(parseEmail("  ")).toEqual({ problem: "email-required" });
    expect(parseEmail(`${"a".repeat(64)}@${`${"b".repeat(60)}.`.repeat(4)}com`)).toEqual({ problem: "email-too-long" });
    expect(parseEmail("a".repeat(100_000))).toEqual({ problem: "email-too-long" });
    expect(parseEmail(`${"a".repeat(65)}@example.com`)).toEqual({ problem: "email-invalid" });
  });

  test("what it accepts has one @, no space or control character, and reads as itself", () => {
    const part = fc.string({ unit: fc.constantFrom(..."aZ9._+-'@ ,;<>\"\\\n\u0000＠é"), maxLength: 12 });
    fc.assert(
      fc.property(part, part, (local, domain) => {
        const parsed = parseEmail(`${local}@${domain}.com`);
        if (!("email" in parsed)) return;
        expect(parsed.email).toMatch(/^[^@\s,;<>"\\]+@[a-z0-9.-]+$/);
        expect(parseEmail(parsed.email)).toEqual(parsed);
      }),
    );
  });
});
