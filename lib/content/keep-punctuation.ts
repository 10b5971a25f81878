import type { Element, ElementContent, Parents, Root, Text } from "hast";
import { toString } from "hast-util-to-string";
import { SKIP, visit } from "unist-util-visit";

const OPENING = /[（「『“‘《【([]+$/u;
const CLOSING = /^[，。；：、！？）」』”’》】,.;:!?)\]]+/u;
/** Characters as drawn. A longer formula must be free to break on a phone, whatever stands beside it. */
const LONGEST = 16;

/**
 * Keeps a short formula on one line with the brackets and marks that touch it: a browser breaks a line on both sides of a formula,
 * and no line begins with a comma or ends with an opening bracket. Changes the tree.
 */
export function keepPunctuation(root: Root): void {
  visit(root, "element", (node, index, parent) => {
    if (!isFormula(node) || !parent || index === undefined) return;
    if (drawnText(node).length <= LONGEST) hold(node, index, parent);
    return SKIP;
  });
}

function hold(formula: Element, index: number, parent: Parents): void {
  const before = take(parent.children[index - 1], OPENING);
  const after = take(parent.children[index + 1], CLOSING);
  if (!before && !after) return;
  const children: ElementContent[] = [...(before ? [before] : []), formula, ...(after ? [after] : [])];
  parent.children[index] = {
    type: "element",
    tagName: "span",
    properties: { className: ["whitespace-nowrap"] },
    children,
  };
}

/** Cuts what matches out of a text. */
function take(node: Parents["children"][number] | undefined, pattern: RegExp): Text | undefined {
  if (node?.type !== "text") return undefined;
  const value = pattern.exec(node.value)?.[0];
  if (value === undefined) return undefined;
  node.value = node.value.replace(pattern, "");
  return { type: "text", value };
}

const isFormula = (node: Element): boolean => hasClass(node, "katex") || hasClass(node, "katex-display");

function hasClass({ properties: { className } }: Element, name: string): boolean {
  return Array.isArray(className) && className.includes(name);
}

/** Without the copy for assistive technology. */
function drawnText(formula: Element): string {
  const drawn = formula.children.find((child) => child.type === "element" && hasClass(child, "katex-html"));
  return drawn?.type === "element" ? toString(drawn) : "";
}
