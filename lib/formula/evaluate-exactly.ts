import { constantOf } from "@/lib/formula/evaluate";
import type { Formula } from "@/lib/formula/formula";

/** The Mersenne prime 2⁶¹ − 1. */
export const PRIME = 2n ** 61n - 1n;

/** A formula with roots, logarithms or variable exponents is no quotient of polynomials. */
export class NotRational extends Error {}

/** A point at which a denominator is zero. */
export class ZeroDenominator extends Error {}

const LARGEST_EXPONENT = 1e6;

const modulo = (value: bigint): bigint => ((value % PRIME) + PRIME) % PRIME;

function power(base: bigint, exponent: bigint): bigint {
  let result = 1n;
  let square = modulo(base);
  for (let rest = exponent; rest > 0n; rest >>= 1n) {
    if (rest & 1n) result = modulo(result * square);
    square = modulo(square * square);
  }
  return result;
}

/** Fermat: a^(p−2) is the inverse of a modulo p. */
function invert(value: bigint): bigint {
  if (value === 0n) throw new ZeroDenominator();
  return power(value, PRIME - 2n);
}

/** `1.25e-3` is 125 · 10^(−3−2). */
function readNumber(text: string): bigint {
  const [digits = "", exponent = "0"] = text.toLowerCase().split("e");
  const [whole = "", fraction = ""] = digits.split(".");
  const shift = Number(exponent) - fraction.length;
  const tens = power(10n, BigInt(Math.abs(shift)));
  const value = modulo(BigInt(`${whole}${fraction}` || "0"));
  return modulo(value * (shift < 0 ? invert(tens) : tens));
}

/**
 * The value of a quotient of polynomials modulo 2⁶¹ − 1, without rounding. Two different quotients of total degree d agree at a
 * random point with a chance of at most d/p (Schwartz 1980, Zippel 1979): 10⁻¹² for any formula that fits into an answer.
 * @throws {NotRational} when the formula is none; {ZeroDenominator} when it has no value at this point.
 */
export function evaluateExactly(formula: Formula, values: ReadonlyMap<string, bigint>): bigint {
  const value = (part: Formula): bigint => evaluateExactly(part, values);
  switch (formula.op) {
    case "number":
      return readNumber(formula.text);
    case "name":
      return values.get(formula.name) ?? 0n;
    case "negate":
      return modulo(-value(formula.inner));
    case "call":
      throw new NotRational();
    case "+":
      return modulo(value(formula.left) + value(formula.right));
    case "-":
      return modulo(value(formula.left) - value(formula.right));
    case "*":
      return modulo(value(formula.left) * value(formula.right));
    case "/":
      return modulo(value(formula.left) * invert(value(formula.right)));
    case "^": {
      const exponent = constantOf(formula.right);
      if (exponent === undefined || !Number.isInteger(exponent) || Math.abs(exponent) > LARGEST_EXPONENT)
        throw new NotRational();
      const base = value(formula.left);
      return power(exponent < 0 ? invert(base) : base, BigInt(Math.abs(exponent)));
    }
  }
}
