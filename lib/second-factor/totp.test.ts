import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findStep, hotp, otpauthUri, stepOf, toBase32 } from "@/lib/second-factor/totp";
import { fromBase32 } from "@/tests/support/from-base32";

const RFC_SECRET = Buffer.from("12345678901234567890");

describe("codes of a counter", () => {
  it.each(
    ["755224", "287082", "359152", "969429", "338314", "254676", "287922", "162583", "399871", "520489"].map(
      (code, counter) => [counter, code] as const,
    ),
  )("are those of RFC 4226, appendix D: %i is %s", (counter, code) => expect(hotp(RFC_SECRET, counter)).toBe(code));
});

describe("codes of a moment", () => {
  it.each([
    [59, "94287082"],
    [1_111_111_109, "07081804"],
    [1_111_111_111, "14050471"],
    [1_234_567_890, "89005924"],
    [2_000_000_000, "69279037"],
    [20_000_000_000, "65353130"],
  ])("are those of RFC 6238, appendix B: %i seconds is %s", (seconds, code) => {
    const now = new Date(seconds * 1_000);
    expect(hotp(RFC_SECRET, stepOf(now), 8)).toBe(code);
    expect(findStep(RFC_SECRET, code.slice(2), now)).toBe(stepOf(now));
  });

  it("are taken one step early and late, and no further", () => {
    const moments = fc.date({ min: new Date("2020-01-01"), max: new Date("2100-01-01"), noInvalidDate: true });
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 20, maxLength: 20 }), moments, (secret, now) => {
        const step = stepOf(now);
        const near = [-1, 0, 1].map((off) => hotp(secret, step + off));
        for (const code of near) expect(findStep(secret, code, now)).toBe(step - 1 + near.indexOf(code));
        for (const off of [-3, -2, 2, 3]) {
          const far = hotp(secret, step + off);
          if (!near.includes(far)) expect(findStep(secret, far, now)).toBeUndefined();
        }
      }),
    );
  });

  it("are six digits and nothing else", () => {
    const now = new Date(59_000);
    for (const code of ["", "28708", "2870820", "287082 ", "28708２"])
      expect(findStep(RFC_SECRET, code, now)).toBeUndefined();
  });
});

describe("the secret as an app reads it", () => {
  it.each([
    ["", ""],
    ["f", "MY"],
    ["fo", "MZXQ"],
    ["foo", "MZXW6"],
    ["foob", "MZXW6YQ"],
    ["fooba", "MZXW6YTB"],
    ["foobar", "MZXW6YTBOI"],
  ])("is base32 as in RFC 4648, 10: %j is %j", (text, written) => expect(toBase32(Buffer.from(text))).toBe(written));

  it("can be read back", () =>
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
        expect([...fromBase32(toBase32(bytes))]).toEqual([...bytes]);
      }),
    ));

  it("stands in an address with the site's name before the account's, both escaped", () => {
    const uri = otpauthUri(RFC_SECRET, { issuer: "warmup.example:3000", account: "a+b@example.com" });
    expect(uri).toBe(
      "otpauth://totp/warmup.example%3A3000:a%2Bb%40example.com?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=warmup.example%3A3000",
    );
    expect(new URL(uri).searchParams.get("issuer")).toBe("warmup.example:3000");
  });
});
