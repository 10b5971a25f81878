import { createElement, Fragment, type ReactNode } from "react";
import type { Formula } from "@/lib/formula/formula";
import { bindingOf, printFormula } from "@/lib/formula/print-formula";

/** Beyond this many characters a line of text, which can wrap, serves a phone better than a formula. */
const LONGEST_DRAWN = 44;

/** How a formula was read, drawn by the browser's own MathML; a long one as text. Screen readers hear the text. */
export function FormulaMath({ formula }: { readonly formula: Formula }) {
  const text = printFormula(formula);
  if (text.length > LONGEST_DRAWN) return <span className="font-mono">{text}</span>;
  return (
    <>
      <span className="sr-only">{text}</span>
      {createElement(
        "math",
        { "aria-hidden": true, displaystyle: "true", className: "text-[1.1em] text-ink" },
        draw(formula),
      )}
    </>
  );
}

const row = (...parts: ReactNode[]): ReactNode =>
  createElement("mrow", null, ...parts.map((part, index) => <Fragment key={index}>{part}</Fragment>));
const sign = (text: string): ReactNode => createElement("mo", null, text);

/** Whether a fraction stands in the line of the formula. */
function isTall(formula: Formula): boolean {
  if (formula.op === "/") return true;
  if (formula.op === "call") return formula.args.some(isTall);
  if (formula.op === "negate") return isTall(formula.inner);
  return "left" in formula && (isTall(formula.left) || (formula.op !== "^" && isTall(formula.right)));
}

/** Parentheses grow around a fraction alone: faces without a table of their sizes draw them far too tall around anything else. */
function fenced(inner: ReactNode, stretchy: boolean): ReactNode {
  const fence = (text: string) => createElement("mo", { fence: "true", stretchy: String(stretchy) }, text);
  return row(fence("("), inner, fence(")"));
}

function draw(formula: Formula): ReactNode {
  const inside = (part: Formula, least: number): ReactNode =>
    bindingOf(part) < least ? fenced(draw(part), isTall(part)) : draw(part);
  switch (formula.op) {
    case "number":
      return createElement("mn", null, formula.text);
    case "name":
      return drawName(formula.name);
    case "negate":
      return row(sign("−"), inside(formula.inner, 3));
    case "call":
      if (formula.name === "sqrt") return createElement("msqrt", null, formula.args[0] && draw(formula.args[0]));
      return row(
        createElement("mi", null, formula.name),
        fenced(
          row(...formula.args.flatMap((arg, index) => (index ? [sign(","), draw(arg)] : [draw(arg)]))),
          isTall(formula),
        ),
      );
    case "+":
    case "-":
      return row(draw(formula.left), sign(formula.op === "+" ? "+" : "−"), inside(formula.right, 2));
    case "*":
      return row(inside(formula.left, 2), sign("·"), inside(formula.right, 3));
    case "/":
      return createElement("mfrac", null, draw(formula.left), draw(formula.right));
    case "^":
      return createElement("msup", null, inside(formula.left, 4), draw(formula.right));
  }
}

/** `H_kv` with its index below; a name of several letters upright. */
function drawName(name: string): ReactNode {
  const [base = name, ...index] = name.split("_");
  const letter = createElement("mi", null, base);
  return index.length ? createElement("msub", null, letter, createElement("mi", null, index.join(" "))) : letter;
}
