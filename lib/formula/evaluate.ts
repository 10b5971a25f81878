import type { Formula, FunctionName } from "@/lib/formula/formula";

const APPLY: Readonly<Record<FunctionName, (...args: number[]) => number>> = {
  log: Math.log,
  ln: Math.log,
  lg: Math.log2,
  log2: Math.log2,
  log10: Math.log10,
  exp: Math.exp,
  sqrt: Math.sqrt,
  abs: Math.abs,
  ceil: Math.ceil,
  floor: Math.floor,
  max: Math.max,
  min: Math.min,
};

/** The value in floating point; NaN or infinite where the formula has none, or a name has no value. */
export function evaluate(formula: Formula, values: ReadonlyMap<string, number>): number {
  const value = (part: Formula): number => evaluate(part, values);
  switch (formula.op) {
    case "number":
      return Number(formula.text);
    case "name":
      return values.get(formula.name) ?? NaN;
    case "negate":
      return -value(formula.inner);
    case "call":
      return APPLY[formula.name](...formula.args.map(value));
    case "+":
      return value(formula.left) + value(formula.right);
    case "-":
      return value(formula.left) - value(formula.right);
    case "*":
      return value(formula.left) * value(formula.right);
    case "/":
      return value(formula.left) / value(formula.right);
    case "^":
      return value(formula.left) ** value(formula.right);
  }
}

const NO_VALUES: ReadonlyMap<string, number> = new Map();

/** The value of a formula without names; undefined if it has names or no finite value. */
export function constantOf(formula: Formula): number | undefined {
  const value = evaluate(formula, NO_VALUES);
  return Number.isFinite(value) ? value : undefined;
}

/** The largest size of anything that the formula adds or subtracts: what rounding errors are measured by. */
export function scaleOf(formula: Formula, values: ReadonlyMap<string, number>): number {
  const parts =
    formula.op === "negate"
      ? [formula.inner]
      : formula.op === "call"
        ? formula.args
        : "left" in formula
          ? [formula.left, formula.right]
          : [];
  const own = formula.op === "+" || formula.op === "-" ? parts.map((part) => Math.abs(evaluate(part, values))) : [];
  return Math.max(0, ...own, ...parts.map((part) => scaleOf(part, values)));
}
