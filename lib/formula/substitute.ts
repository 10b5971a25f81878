import type { Formula } from "@/lib/formula/formula";

/** Every name in the formula, once. */
export function namesIn(formula: Formula): ReadonlySet<string> {
  switch (formula.op) {
    case "number":
      return new Set();
    case "name":
      return new Set([formula.name]);
    case "negate":
      return namesIn(formula.inner);
    case "call":
      return new Set(formula.args.flatMap((arg) => [...namesIn(arg)]));
    default:
      return new Set([...namesIn(formula.left), ...namesIn(formula.right)]);
  }
}

/** The formula with numbers in place of the names that have a value. Values are whole and not negative. */
export function substitute(formula: Formula, values: ReadonlyMap<string, number>): Formula {
  const of = (part: Formula) => substitute(part, values);
  switch (formula.op) {
    case "number":
      return formula;
    case "name": {
      const value = values.get(formula.name);
      return value === undefined ? formula : { op: "number", text: String(value) };
    }
    case "negate":
      return { op: "negate", inner: of(formula.inner) };
    case "call":
      return { ...formula, args: formula.args.map(of) };
    default:
      return { ...formula, left: of(formula.left), right: of(formula.right) };
  }
}
