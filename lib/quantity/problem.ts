/** Why a text cannot be read as a quantity. The list is closed: a message exists for each code, in both languages. */
export const QUANTITY_PROBLEMS = [
  /** Nothing was written. */
  "blank",
  /** More than 200 characters. */
  "too-long",
  /** No number, a stray character, an operator without its number, an open parenthesis. */
  "unreadable",
  /** `1,5`: one and a half, or a slip in 1,500? */
  "decimal-comma",
  /** Groups of digits that are not groups of three: `1,61,06`, `1 5`, `1.234.567`. */
  "bad-grouping",
  /** Parentheses or powers nested more than 16 deep. */
  "too-deep",
  "division-by-zero",
  /** The result, or a step to it, is no real number or beyond 10³⁰⁰. */
  "out-of-range",
  /** A word behind the number that names no unit. */
  "unknown-unit",
  /** A unit of something else: seconds where bytes are asked for. */
  "wrong-dimension",
  /** `gb`, `mb/s`: bit or byte? */
  "bits-or-bytes",
  /** `24G` of bytes: GB or GiB? */
  "prefix-alone",
  /** A unit where it has no clear meaning: `8 + 4 GiB`, `2 GiB × 3 GiB`, `2^(1 GiB)`. */
  "unit-placement",
] as const;
export type QuantityProblem = (typeof QUANTITY_PROBLEMS)[number];

/** Thrown inside the reader only; `parseQuantity` turns it into a result. */
export class Unreadable extends Error {
  constructor(readonly problem: QuantityProblem) {
    super(problem);
  }
}
