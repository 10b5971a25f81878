import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bareIndexOf, escapeBare, escapeGift, plainDecimal, shiftPoint } from "@/lib/exchange/gift/marks";

describe("plainDecimal", () => {
  it("writes every number without an exponent, as the same number", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e200, max: 1e200 }), (value) => {
        expect(plainDecimal(value)).toMatch(/^-?\d+(?:\.\d+)?$/);
        expect(Number(plainDecimal(value))).toBe(value + 0);
      }),
    );
  });

  it("moves the point", () => {
    expect(shiftPoint("1", "5", 6)).toBe("1500000");
    expect(shiftPoint("1", "5", -3)).toBe("0.0015");
    expect(shiftPoint("12", "345", 1)).toBe("123.45");
  });
});

describe("marks of GIFT", () => {
  it("have a backslash in every text, and none is bare", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const escaped = escapeGift(text);
        for (const mark of "~=#{}:") expect(bareIndexOf(escaped, mark)).toBe(-1);
        expect(escaped).not.toContain("\n");
        expect(escapeBare(escaped, "~=#{}:")).toBe(escaped);
      }),
    );
  });
});
