import type { Element, Root } from "hast";
import { fromHtml } from "hast-util-from-html";
import { toString as textOf } from "hast-util-to-string";
import type { BlockContent, PhrasingContent, Root as MdastRoot } from "mdast";
import rehypeRemark from "rehype-remark";
import remarkCjkFriendly from "remark-cjk-friendly";
import remarkGfm from "remark-gfm";
import remarkMath from "remark-math";
import remarkStringify from "remark-stringify";
import { unified } from "unified";
import { SKIP, visit } from "unist-util-visit";
import type { Notes } from "@/lib/exchange/notes";
import { DISPLAY, findFormulas, FORMULA, isFound, texOfFormula } from "@/lib/exchange/rich-text/find-formulas";
import { DROPPED, isUnreasonable, stripTags } from "@/lib/exchange/rich-text/html-safety";
import { tidyMarkdown } from "@/lib/exchange/rich-text/tidy-markdown";

export interface HtmlContext {
  readonly notes: Notes;
  /** The name under which a picture comes along; undefined if it does not. */
  readonly image?: (source: string) => string | undefined;
}

type InlineMath = Extract<PhrasingContent, { type: "inlineMath" }>;
type Math = Extract<BlockContent, { type: "math" }>;

const toMarkdownTree = unified()
  .use(rehypeRemark, {
    newlines: true,
    handlers: {
      [FORMULA]: (_, node: Element): InlineMath => ({ type: "inlineMath", value: texOfFormula(node) }),
      [DISPLAY]: (_, node: Element): Math => ({ type: "math", value: texOfFormula(node) }),
    },
  })
  .freeze();
const writer = unified()
  .use(remarkStringify, {
    bullet: "-",
    emphasis: "*",
    strong: "*",
    rule: "-",
    fences: true,
    listItemIndent: "one",
    resourceLink: true,
  })
  .use(remarkGfm, { tablePipeAlign: false })
  .use(remarkMath)
  .use(remarkCjkFriendly)
  .freeze();

/** HTML as a tree, without what is dangerous or no text. What is dropped is noted. */
export function parseHtml(html: string, { notes }: HtmlContext): Root {
  if (isUnreasonable(html)) {
    notes.note("markup");
    return { type: "root", children: [{ type: "text", value: stripTags(html) }] };
  }
  const tree = fromHtml(html, { fragment: true });
  visit(tree, (node, index, parent) => {
    if (node.type !== "element" || index === undefined || !parent) return;
    if (Object.keys(node.properties).some((name) => /^on[A-Z]/.test(name))) notes.note("script");
    if (!DROPPED.has(node.tagName)) return;
    notes.note(node.tagName === "script" ? "script" : "markup", node.tagName);
    parent.children.splice(index, 1);
    return [SKIP, index];
  });
  return tree;
}

/** A tree of HTML as the Markdown of our renderer: formulas between dollar signs, headings bold, links to https only. */
export function treeToMarkdown(tree: Root, context: HtmlContext): string {
  findFormulas(tree);
  prepare(tree, context);
  const markdown: MdastRoot = toMarkdownTree.runSync(tree);
  tidyMarkdown(markdown);
  return writer.stringify(markdown).trim();
}

/** HTML as Markdown. Never throws on what somebody wrote; what cannot be kept is noted. */
export const htmlToMarkdown = (html: string, context: HtmlContext): string =>
  html.trim() === "" ? "" : treeToMarkdown(parseHtml(html, context), context);

function prepare(tree: Root, { notes, image }: HtmlContext): void {
  visit(tree, "element", (node, index, parent) => {
    if (index === undefined || !parent) return;
    if (node.tagName === "math" && !isFound(node)) {
      notes.note("formula");
      parent.children.splice(index, 1, { type: "text", value: textOf(node) });
      return [SKIP, index + 1];
    }
    if (node.tagName === "a") {
      const href = String(node.properties["href"] ?? "");
      if (/^https:\/\/[^/]+\.[^/]+/.test(href) || LAB.test(href)) return;
      if (href !== "") notes.note("link", href.slice(0, 60));
      parent.children.splice(index, 1, ...node.children);
      return index;
    }
    if (
      node.tagName === "span" &&
      Array.isArray(node.properties["className"]) &&
      node.properties["className"].includes("del")
    )
      node.tagName = "del";
    const alignment = /text-align:\s*(left|center|right)/.exec(String(node.properties["style"] ?? ""))?.[1];
    if (alignment && (node.tagName === "td" || node.tagName === "th")) node.properties["align"] = alignment;
    if (node.tagName !== "img") return;
    const source = String(node.properties["src"] ?? "");
    const name = image?.(source);
    if (name !== undefined) node.properties["src"] = `exchange:${name}`;
    else {
      notes.note("media", source.slice(0, 60));
      parent.children.splice(index, 1, { type: "text", value: String(node.properties["alt"] ?? "") });
    }
    return [SKIP, index + 1];
  });
}

const LAB = /^\/(?:zh|en)\/labs\/[a-z0-9-]+(?:\?[\w%&=/.,*-]*)?$/;
