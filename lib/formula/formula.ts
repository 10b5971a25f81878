/** A parsed formula. Numbers keep their spelling, so that they can be read exactly. */
export type Formula =
  | { readonly op: "number"; readonly text: string }
  | { readonly op: "name"; readonly name: string }
  | { readonly op: "negate"; readonly inner: Formula }
  | { readonly op: Operator; readonly left: Formula; readonly right: Formula }
  | { readonly op: "call"; readonly name: FunctionName; readonly args: readonly Formula[] };

export type Operator = "+" | "-" | "*" | "/" | "^";

/** `log` and `ln` are natural logarithms; `lg` and `log2` are of base two, `log10` of ten. */
export const FUNCTIONS = {
  log: { arity: 1 },
  ln: { arity: 1 },
  lg: { arity: 1 },
  log2: { arity: 1 },
  log10: { arity: 1 },
  exp: { arity: 1 },
  sqrt: { arity: 1 },
  abs: { arity: 1 },
  ceil: { arity: 1 },
  floor: { arity: 1 },
  max: { arity: "many" },
  min: { arity: "many" },
} as const;
export type FunctionName = keyof typeof FUNCTIONS;

/** A variable that a formula may name. Other spellings of it are read as the same variable. */
export interface Variable {
  readonly name: string;
  readonly aliases?: readonly string[] | undefined;
}

/** Why a text cannot be read as a formula. The list is closed: a message exists for each code, in both languages. */
export const FORMULA_PROBLEMS = [
  /** Nothing was written. */
  "blank",
  /** More than 300 characters. */
  "too-long",
  /** Parentheses, powers or signs nested more than 24 deep. */
  "too-deep",
  /** A name that is none of the item's; `what` is that name. */
  "unknown-name",
  /** A character or word in a place where it cannot stand; `what` is that piece. */
  "unexpected",
  /** The text ends where something is still missing: a factor, a closing parenthesis. */
  "unfinished",
  /** A function with too few or too many arguments; `what` is its name. */
  "wrong-arguments",
] as const;
export type FormulaProblem = (typeof FORMULA_PROBLEMS)[number];

export type FormulaReading =
  | { readonly ok: true; readonly formula: Formula }
  | { readonly ok: false; readonly code: FormulaProblem; readonly what: string };

/** Thrown inside the reader only; `parseFormula` turns it into a result. */
export class UnreadableFormula extends Error {
  constructor(
    readonly code: FormulaProblem,
    readonly what = "",
  ) {
    super(code);
  }
}
