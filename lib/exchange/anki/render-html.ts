import type { Parents } from "mdast";
import rehypeSanitize from "rehype-sanitize";
import rehypeStringify from "rehype-stringify";
import remarkRehype from "remark-rehype";
import { unified } from "unified";
import { visit } from "unist-util-visit";
import { parseMarkdown } from "@/lib/content/markdown-processor";
import { itemSchema } from "@/lib/content/sanitize-schema";
import type { RenderMarkdown } from "@/lib/items/contract";

const toHast = unified().use(remarkRehype).use(rehypeSanitize, itemSchema).freeze();
const stringifier = unified().use(rehypeStringify).freeze();

/**
 * An item's Markdown as HTML for Anki's cards: our own parser and sanitiser, formulas as `\(…\)` and `\[…\]`, which Anki hands to
 * MathJax (docs.ankiweb.net, “Math & Symbols”). Colours of code are left to the card.
 */
export const renderCardHtml: RenderMarkdown = (markdown) => {
  const tree = parseMarkdown(markdown, "item");
  visit(tree, (node, index, parent: Parents | undefined) => {
    if ((node.type !== "inlineMath" && node.type !== "math") || index === undefined || !parent) return;
    const value = node.type === "math" ? `\\[${node.value}\\]` : `\\(${node.value}\\)`;
    const text = { type: "text" as const, value };
    parent.children[index] = node.type === "math" ? { type: "paragraph", children: [text] } : text;
  });
  return stringifier.stringify(toHast.runSync(tree));
};

/** Text as HTML that shows it as it is. */
export const escapeHtml = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

/** HTML without the paragraph around a text that is one: for entries of lists. */
export function bareParagraph(html: string): string {
  const inner = /^<p>([\s\S]*)<\/p>\s*$/.exec(html)?.[1];
  return inner === undefined || inner.includes("<p>") ? html : inner;
}
