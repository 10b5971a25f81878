import katex from "katex";
import type { Root } from "mdast";
import { visit } from "unist-util-visit";
import { katexOptions } from "@/lib/content/markdown-processor";

/** What is refused of a formula by `${display} ${formula}`; most stand in both languages, many in several texts. */
const known = new Map<string, string | undefined>();

/** Formulas of a parsed text that KaTeX refuses, with the options of the page: what a reader would see in red. */
export function checkFormulas(tree: Root) {
  const faults: { severity: "error"; rule: string; line: number; message: string; remedy: string }[] = [];
  visit(tree, (node) => {
    if (node.type !== "math" && node.type !== "inlineMath") return;
    const message = refusalOf(node.value, node.type === "math");
    if (message === undefined) return;
    const remedy = "Correct the formula; words inside it go into \\text{…}";
    faults.push({ severity: "error", rule: "formula", line: node.position?.start.line ?? 1, message, remedy });
  });
  return faults;
}

function refusalOf(formula: string, displayMode: boolean): string | undefined {
  const key = `${displayMode} ${formula}`;
  if (!known.has(key)) known.set(key, tryOut(formula, displayMode));
  return known.get(key);
}

function tryOut(formula: string, displayMode: boolean): string | undefined {
  try {
    katex.renderToString(formula, { ...katexOptions, displayMode, throwOnError: true });
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
