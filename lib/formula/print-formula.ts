import type { Formula } from "@/lib/formula/formula";

/** How tightly a formula holds together: sums least, then products and signs, powers, and what stands for itself. */
export function bindingOf(formula: Formula): 1 | 2 | 3 | 4 {
  switch (formula.op) {
    case "+":
    case "-":
      return 1;
    case "negate":
    case "*":
    case "/":
      return 2;
    case "^":
      return 3;
    default:
      return 4;
  }
}

/** A formula as one line of plain text that says how it was read: `2·L·H_kv·d^2`, `(a/b)·c`, `n·log(n)`. */
export function printFormula(formula: Formula): string {
  const inside = (part: Formula, least: number): string => {
    const text = printFormula(part);
    return bindingOf(part) < least ? `(${text})` : text;
  };
  switch (formula.op) {
    case "number":
      return formula.text;
    case "name":
      return formula.name;
    case "negate":
      return `-${inside(formula.inner, 3)}`;
    case "call":
      return `${formula.name}(${formula.args.map(printFormula).join(", ")})`;
    case "+":
      return `${printFormula(formula.left)} + ${inside(formula.right, formula.right.op === "negate" ? 3 : 1)}`;
    case "-":
      return `${printFormula(formula.left)} - ${inside(formula.right, formula.right.op === "negate" ? 3 : 2)}`;
    case "*":
      // A quotient inside a product is what people misread.
      return `${inside(formula.left, formula.left.op === "/" ? 3 : 2)}·${inside(formula.right, 3)}`;
    case "/":
      return `${inside(formula.left, 2)}/${inside(formula.right, 3)}`;
    case "^":
      return `${inside(formula.left, 4)}^${inside(formula.right, 4)}`;
  }
}
