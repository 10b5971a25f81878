import type { ElementContent, Root, Element, Parents } from "hast";
import { toString as textOf } from "hast-util-to-string";
import { SKIP, visit } from "unist-util-visit";

/**
 * Stand for formulas until Markdown is made. The TeX is a property, since white space of texts is tidied on the way. One in a line has a
 * name that the makers of Markdown know as part of a line.
 */
export const FORMULA = "math";
export const DISPLAY = "warmup-display";

const MARKS = [
  { open: "\\(", close: "\\)", display: false },
  { open: "\\[", close: "\\]", display: true },
  { open: "$$", close: "$$", display: true },
] as const;

/** Replaces TeX between `\(…\)`, `\[…\]` and `$$…$$` outside of code by formulas, in time linear in the text. */
export function findFormulas(tree: Root): void {
  visit(tree, (node, index, parent: Parents | undefined) => {
    if (node.type === "element" && (node.tagName === "code" || node.tagName === "pre")) return SKIP;
    if (node.type === "element" && index !== undefined && parent) {
      const tex = texOf(node);
      if (tex !== undefined) {
        parent.children.splice(index, 1, formula(tex, false));
        return [SKIP, index + 1];
      }
    }
    if (node.type !== "text" || index === undefined || !parent || !/\\[([]|\$\$/.test(node.value)) return;
    const pieces = splitText(node.value);
    parent.children.splice(index, 1, ...pieces);
    return [SKIP, index + pieces.length];
  });
  liftDisplayed(tree);
}

const formula = (tex: string, display: boolean): Element => ({
  ...{ type: "element", tagName: display ? DISPLAY : FORMULA, properties: { dataTex: tex.trim() } },
  children: [{ type: "text", value: "x" }],
});

/** Whether an element is a formula that was found, and not MathML of the file. */
export const isFound = (node: Element): boolean => node.properties["dataTex"] !== undefined;

export const texOfFormula = (node: Element): string => String(node.properties["dataTex"]).replace(/(?<!\\)\$/g, "\\$");

/** A displayed formula alone in its paragraph takes its place; in a line of text it is one of that line. */
function liftDisplayed(tree: Root): void {
  visit(tree, "element", (node, index, parent) => {
    if (index === undefined || !parent) return;
    if (node.tagName === "p") {
      const [only, ...others] = node.children.filter((child) => !isBlank(child));
      if (only?.type === "element" && only.tagName === DISPLAY && others.length === 0) parent.children[index] = only;
      if (parent.children[index] === only) return SKIP;
    }
    if (node.tagName !== DISPLAY) return;
    const isAlone = parent.children.every((child) => child === node || isBlank(child));
    if (!isAlone || (parent.type === "element" && !["div", "li", "blockquote"].includes(parent.tagName)))
      node.tagName = FORMULA;
  });
}

const isBlank = (node: Parents["children"][number]): boolean =>
  (node.type === "text" && node.value.trim() === "") || (node.type === "element" && node.tagName === "br");

/** Formulas that are elements: Canvas's pictures with their TeX, and MathML that carries it. */
function texOf(node: Element): string | undefined {
  const equation = node.properties["dataEquationContent"];
  if (node.tagName === "img" && typeof equation === "string" && equation.trim()) return equation;
  if (node.tagName !== "math") return undefined;
  let tex: string | undefined;
  visit(node, "element", (inner) => {
    if (/^annotation/.test(inner.tagName) && /tex/i.test(String(inner.properties["encoding"]))) tex = textOf(inner);
  });
  return tex;
}

function splitText(text: string): ElementContent[] {
  const pieces: ElementContent[] = [];
  const dead = new Set<string>();
  let start = 0;
  for (let at = nextMark(text, 0); at < text.length; at = nextMark(text, at)) {
    const mark = MARKS.find(({ open }) => text.startsWith(open, at))!; // nextMark found one
    const end = dead.has(mark.close) ? -1 : text.indexOf(mark.close, at + 2);
    if (end < 0) dead.add(mark.close);
    if (end < 0 || text.slice(at + 2, end).trim() === "") {
      at += 2;
      continue;
    }
    if (at > start) pieces.push({ type: "text", value: text.slice(start, at) });
    pieces.push(formula(text.slice(at + 2, end), mark.display));
    start = at = end + 2;
  }
  if (start < text.length) pieces.push({ type: "text", value: text.slice(start) });
  return pieces;
}

/** Where the next opening mark stands; the end of the text if there is none. */
function nextMark(text: string, from: number): number {
  const opening = /\\[([]|\$\$/g;
  opening.lastIndex = from;
  return opening.exec(text)?.index ?? text.length;
}
