import type { Nodes, Root } from "mdast";

/** The prose of one paragraph, heading or cell as a string, and the line on which each character stands. */
export interface Prose {
  readonly text: string;
  readonly lineAt: (index: number) => number;
}

/** Stands for a formula or a piece of code in the middle of prose. */
export const INLINE = "\ufffc";
const BLOCKS = new Set<string>(["paragraph", "heading", "tableCell"]);

/** Every run of prose in the tree: without code, formulas, raw HTML and directives; emphasis and links joined to their surroundings. */
export function flattenProse(tree: Root): Prose[] {
  const runs: Prose[] = [];
  const walk = (node: Nodes): void => {
    if (BLOCKS.has(node.type)) runs.push(flatten(node));
    else if ("children" in node) node.children.forEach(walk);
  };
  walk(tree);
  return runs;
}

function flatten(block: Nodes): Prose {
  let text = "";
  const lines: number[] = [];
  const add = (piece: string, line: number, inSource: boolean) => {
    for (const character of piece) {
      text += character;
      for (let unit = 0; unit < character.length; unit++) lines.push(line);
      if (inSource && character === "\n") line++;
    }
  };
  // A citation is a mark beside the text: "更新 :cite{#a}。" reads "更新。".
  const dropSpace = () => {
    if (!text.endsWith(" ")) return;
    text = text.slice(0, -1);
    lines.pop();
  };
  const walk = (node: Nodes): void => {
    const line = node.position?.start.line ?? 1;
    if (node.type === "text") add(node.value, line, true);
    else if (node.type === "inlineCode" || node.type === "inlineMath") add(INLINE, line, false);
    else if (node.type === "break") add("\n", line, false);
    else if (node.type === "textDirective") dropSpace();
    else if ("children" in node) node.children.forEach(walk);
  };
  walk(block);
  return { text, lineAt: (index) => lines[index] ?? block.position?.start.line ?? 1 };
}
