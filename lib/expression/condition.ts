import { evaluate, ExpressionError, type Scope } from "@/lib/expression/evaluate";

const COMPARISON = /(<=|>=|<|>|=)/;
const COMPARE: Readonly<Record<string, (left: number, right: number) => boolean>> = {
  "<=": (left, right) => left <= right,
  ">=": (left, right) => left >= right,
  "<": (left, right) => left < right,
  ">": (left, right) => left > right,
  "=": (left, right) => left === right,
};

/**
 * Whether a condition holds: comparisons of expressions (`evaluate`), chained and joined by `and`: `0 <= i - j < 4 and i > 0`.
 *
 * @throws {ExpressionError} for a text that is none.
 */
export function holds(condition: string, scope: Scope): boolean {
  // Each part is read before any decides, so that a mistake in a later one is found in every cell.
  const parts = condition.split(/\band\b/).map((part) => {
    const pieces = part.split(COMPARISON);
    if (pieces.length < 3) throw new ExpressionError(`"${part.trim()}" compares nothing: write <, <=, =, >= or >`);
    const values = pieces.filter((_, index) => index % 2 === 0).map((text) => evaluate(text, scope));
    return values.slice(1).every((value, index) => COMPARE[pieces[2 * index + 1]!]!(values[index]!, value));
  });
  return parts.every(Boolean);
}
