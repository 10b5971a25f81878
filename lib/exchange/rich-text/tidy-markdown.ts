import type { Delete, Emphasis, PhrasingContent, Root, Strong } from "mdast";
import { visit } from "unist-util-visit";

/**
 * Brings a tree to what the texts of items may hold: headings become bold paragraphs, code names a language, a paragraph
 * that begins or ends with a line break loses it, and emphasis beyond any reason is dropped. Changes the tree.
 */
export function tidyMarkdown(tree: Root): void {
  visit(tree, (node, index, parent) => {
    if (index === undefined || !parent) return;
    if (node.type === "heading") {
      const children: PhrasingContent[] = [{ type: "strong", children: node.children }];
      parent.children[index] = { type: "paragraph", children };
    }
    if (node.type === "code") node.lang ??= "text";
    if (node.type === "image") node.title = null;
    if (node.type === "link") node.title = null;
    if (node.type === "paragraph" || node.type === "tableCell") node.children = calm(node.children);
    if (node.type !== "paragraph") return;
    node.children = trimBreaks(node.children);
  });
}

/** The writer of Markdown takes time that grows with the square of the emphases in one paragraph. */
const MOST_EMPHASES = 100;

const isEmphasis = (node: PhrasingContent): node is Emphasis | Strong | Delete =>
  node.type === "emphasis" || node.type === "strong" || node.type === "delete";

function calm(nodes: PhrasingContent[]): PhrasingContent[] {
  if (nodes.filter(isEmphasis).length <= MOST_EMPHASES) return nodes;
  return nodes.flatMap((node) => (isEmphasis(node) ? node.children : [node]));
}

const isSpace = (node: PhrasingContent | undefined): boolean =>
  node?.type === "break" || (node?.type === "text" && node.value.trim() === "");

function trimBreaks(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const first = nodes.findIndex((node) => !isSpace(node));
  const last = nodes.findLastIndex((node) => !isSpace(node));
  return first < 0 ? [] : nodes.slice(first, last + 1);
}
