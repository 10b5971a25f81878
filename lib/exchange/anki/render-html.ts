import type { Parents } from "mdast";
import rehypeSanitize from "rehype-sanitize";
import rehypeStringify from "rehype-stringify";
import remarkRehype from "remark-rehype";
import { unified } from "unified";
import { visit } from "unist-util-visit";
import { parseMarkdown } from "@/lib/content/markdown-processor";
import { itemSchema } from "@/lib/content/sanitize-schema";
import type { Notes } from "@/lib/exchange/notes";
import { placePictures } from "@/lib/exchange/rich-text/from-markdown";
import type { ShownPictures } from "@/lib/exchange/rich-text/shown-pictures";
import type { RenderMarkdown } from "@/lib/items/contract";

/** Pictures by the names that they have in a package, which their bytes give them. */
const cardSchema = {
  ...itemSchema,
  attributes: { ...itemSchema.attributes, img: [["src", /^[0-9a-f]{16}\.webp$/], "alt", "width", "height"] },
} satisfies typeof itemSchema;

const toHast = unified().use(remarkRehype).use(rehypeSanitize, cardSchema).freeze();
const stringifier = unified().use(rehypeStringify).freeze();

/**
 * Renders an item's Markdown as HTML for Anki's cards: our own parser and sanitiser, formulas as `\(…\)` and `\[…\]`, which Anki hands to
 * MathJax (docs.ankiweb.net, “Math & Symbols”). Colours of code are left to the card. Pictures lie in Anki's one folder of media.
 */
export const cardRenderer =
  (notes: Notes, pictures: ShownPictures): RenderMarkdown =>
  (markdown) => {
    const tree = parseMarkdown(markdown, "item");
    placePictures(tree, notes, pictures);
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
