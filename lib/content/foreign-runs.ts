import type { Element, Root, Text } from "hast";
import { SKIP, visit } from "unist-util-visit";
import type { Locale } from "@/lib/core/locale";

const HAN_RUN = /(\p{Script=Han}[\p{Script=Han}\u3000-\u303f\uff00-\uffef]*)/u;

/**
 * Wraps Chinese runs of an English text in `<span lang="zh-Hans">`, so that they are pronounced and drawn as Chinese (WCAG 3.1.2).
 * Latin terms inside Chinese stay: technical terms are part of that language (the exception which 3.1.2 makes), and a voice
 * that switches at every word cannot be followed. Formulas and code are left alone. Changes the tree.
 */
export function markForeignRuns(root: Root, locale: Locale): void {
  if (locale !== "en") return;
  visit(root, (node, index, parent) => {
    if (node.type === "element" && (node.tagName === "pre" || node.tagName === "code" || isFormula(node))) return SKIP;
    if (node.type !== "text" || !parent || index === undefined || !HAN_RUN.test(node.value)) return;
    const runs = node.value
      .split(HAN_RUN)
      .filter((run) => run !== "")
      .map((value): Text | Element => {
        const text: Text = { type: "text", value };
        return HAN_RUN.test(value)
          ? { type: "element", tagName: "span", properties: { lang: "zh-Hans" }, children: [text] }
          : text;
      });
    parent.children.splice(index, 1, ...runs);
    return [SKIP, index + runs.length];
  });
}

const isFormula = (node: Element): boolean =>
  Array.isArray(node.properties["className"]) && node.properties["className"].includes("katex");
