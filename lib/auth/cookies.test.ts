import { describe, expect, test } from "vitest";
import { cookieName, parseCookies, setCookieHeader } from "@/lib/auth/cookies";

describe("cookies", () => {
  test("under TLS are bound to the host and never sent in the clear", () => {
    expect(setCookieHeader("guest", "abc", 60, "https://warmup.example")).toBe(
      "__Host-warmup-guest=abc; Path=/; Max-Age=60; HttpOnly; SameSite=Lax; Secure",
    );
  });

  test("without TLS have plain names, because a browser would drop the others", () => {
    expect(setCookieHeader("session", "", 0, "http://localhost:3000")).toBe(
      "warmup-session=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax",
    );
    expect(cookieName("device", "http://localhost:3000")).toBe("warmup-device");
  });

  test("are read by name, the first of a name counting, and nonsense is skipped", () => {
    const cookies = parseCookies("a=1; b=x=y ;a=2; ; =z; flag; __proto__=p");
    expect([...cookies]).toEqual([
      ["a", "1"],
      ["b", "x=y"],
      ["__proto__", "p"],
    ]);
    expect(parseCookies("a=1%7C2; b=%zz")).toEqual(
      new Map([
        ["a", "1|2"],
        ["b", "%zz"],
      ]),
    );
    expect(parseCookies(null).size).toBe(0);
  });
});
