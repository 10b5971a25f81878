import type { Element } from "hast";
import { fromHtml } from "hast-util-from-html";
import type { Parents, PhrasingContent, Root } from "mdast";
import rehypeRemark from "rehype-remark";
import remarkGfm from "remark-gfm";
import remarkMath from "remark-math";
import remarkStringify from "remark-stringify";
import { unified } from "unified";
import { visit } from "unist-util-visit";
import { MAX_ITEM_CHARACTERS } from "@/lib/exchange/decode-text";

export interface ReadMarkup {
  readonly markdown: string;
  /** Names of elements that Markdown has nothing for, such as `video`; their texts stay. */
  readonly lost: readonly string[];
}

const fromHast = unified().use(rehypeRemark).freeze();
const writer = unified()
  .use(remarkGfm)
  .use(remarkMath)
  .use(remarkStringify, { bullet: "-", emphasis: "*", strong: "*", fences: true, rule: "-" })
  .freeze();

const LOST = [
  "img", "audio", "video", "object", "embed", "iframe", "script", "style", "svg", "math", "input", "form", "sub", "sup", "u", "mark", "font",
]; // prettier-ignore

/** Deeper markup than any text has, which would eat the stack of those who walk it. */
const MAX_DEPTH = 100;

/**
 * HTML, as other systems keep their texts, as Markdown; formulas between `\(…\)`, `\[…\]` or `$$…$$` as ours. Never throws: what is no
 * reasonable markup is taken as the text that it holds.
 */
export function htmlToMarkdown(html: string): ReadMarkup {
  if (html.length > MAX_ITEM_CHARACTERS || (html.match(/</g)?.length ?? 0) > 4_000)
    return plainToMarkdown(bareText(html));
  const tree = fromHtml(html, { fragment: true });
  const lost = new Set<string>();
  let isTooDeep = false;
  visitDepth(tree, (node, depth) => {
    if (depth > MAX_DEPTH) isTooDeep = true;
    if (node.type === "element" && LOST.includes(node.tagName)) lost.add(node.tagName);
    return !isTooDeep;
  });
  if (isTooDeep) return plainToMarkdown(bareText(html));
  const root = fromHast.runSync(tree) as unknown as Root; // rehype-remark gives mdast
  // A picture is not in the file; what stands for it is.
  visit(root, "image", (node, index, parent: Parents | undefined) => {
    if (index !== undefined && parent) parent.children[index] = { type: "text", value: node.alt ?? "" };
  });
  return { markdown: stringify(root), lost: [...lost] };
}

/** Text without markup as Markdown that shows it as it is; formulas as above, an empty line between paragraphs. */
export function plainToMarkdown(text: string): ReadMarkup {
  const children = text.split(/\n[ \t]*\n\s*/).map((paragraph) => ({
    type: "paragraph" as const,
    children: [{ type: "text" as const, value: paragraph.trim() }],
  }));
  return { markdown: stringify({ type: "root", children }), lost: [] };
}

function stringify(root: Root): string {
  splitFormulas(root);
  return writer.stringify(root).trim();
}

/** A mark that nothing closes within the length of a formula is text, so that a text of opening marks takes no time. */
const FORMULA = /\\\(([^]{1,2000}?)\\\)|\\\[([^]{1,2000}?)\\\]|\$\$([^$]{1,2000})\$\$/g;

function splitFormulas(root: Root): void {
  visit(root, "text", (node, index, parent: Parents | undefined) => {
    if (index === undefined || !parent || node.value.length > MAX_ITEM_CHARACTERS) return undefined;
    const pieces: PhrasingContent[] = [];
    let start = 0;
    for (const found of node.value.matchAll(FORMULA)) {
      const value = (found[1] ?? found[2] ?? found[3] ?? "").trim();
      if (value === "") continue;
      pieces.push({ type: "text", value: node.value.slice(start, found.index) }, { type: "inlineMath", value });
      start = found.index + found[0].length;
    }
    if (pieces.length === 0) return undefined;
    pieces.push({ type: "text", value: node.value.slice(start) });
    parent.children.splice(
      index,
      1,
      ...(pieces.filter((piece) => piece.type !== "text" || piece.value !== "") as never[]),
    ); // phrasing stands where text stood
    return index + pieces.length;
  });
}

/** What is left of HTML when its tags are taken away. */
function bareText(html: string): string {
  return html.slice(0, MAX_ITEM_CHARACTERS).replace(/<[^<>]*>/g, " ");
}

type HastNode = ReturnType<typeof fromHtml> | Element | { readonly type: string };

function visitDepth(root: HastNode, see: (node: Element, depth: number) => boolean): void {
  const open: { readonly node: HastNode; readonly depth: number }[] = [{ node: root, depth: 0 }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { node, depth } = next;
    if (!see(node as Element, depth)) return; // the visitor looks at the type
    if ("children" in node) open.push(...node.children.map((child) => ({ node: child, depth: depth + 1 })));
  }
}
