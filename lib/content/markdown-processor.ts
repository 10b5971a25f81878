import type { Element, Root as HastRoot, Parents } from "hast";
import type { Root as MdastRoot } from "mdast";
import rehypeKatex from "rehype-katex";
import rehypeSanitize from "rehype-sanitize";
import remarkCjkFriendly from "remark-cjk-friendly";
import remarkDirective from "remark-directive";
import remarkGfm from "remark-gfm";
import remarkMath from "remark-math";
import remarkParse from "remark-parse";
import remarkRehype from "remark-rehype";
import { unified } from "unified";
import { visit } from "unist-util-visit";
import { VFile } from "vfile";
import { rehypeHighlight } from "@/lib/content/highlight";
import { keepPunctuation } from "@/lib/content/keep-punctuation";
import { readPictureAddress } from "@/lib/content/picture-address";
import { isSafeStyle, itemSchema, lessonSchema, notebookSchema, pageSchema } from "@/lib/content/sanitize-schema";

const prose = unified().use(remarkParse).use(remarkGfm).use(remarkCjkFriendly).freeze();
const plain = unified().use(remarkParse).use(remarkGfm).use(remarkMath).use(remarkCjkFriendly).freeze();
const withDirectives = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkMath)
  .use(remarkDirective)
  .use(remarkCjkFriendly)
  .freeze();

/** `maxExpand` and `maxSize` keep a formula from eating time or the page; `trust: false` refuses links, images and raw HTML. */
export const katexOptions = { trust: false, maxExpand: 100, maxSize: 20, strict: "error" as const };

/** Where a link may lead that is no web address in full; lessons and items lead into labs, with numbers. The sanitiser knows protocols; a relative address has none. */
const LAB = /^\/(?:zh|en)\/labs\/[a-z0-9-]+(?:\?[\w%&=/.,*-]*)?$/;
const LINKS = { lesson: new RegExp(`^(?:https:|#)|${LAB.source}`), page: /^(?:https:|mailto:|#|\/(?![/\\]))/ };

/** Wraps tables so that a wide one scrolls by itself, names column headers, and lets no style through that we do not know. */
function rehypeTidy(links: RegExp) {
  return (tree: HastRoot): void => {
    visit(tree, "element", (node, index, parent) => {
      const style = node.properties["style"];
      if (style !== undefined && !(typeof style === "string" && isSafeStyle(style))) delete node.properties["style"];
      if (node.tagName === "a") {
        node.properties["rel"] = ["noreferrer"];
        if (!links.test(String(node.properties["href"]))) delete node.properties["href"];
      }
      if (node.tagName === "th") node.properties["scope"] = "col";
      if (node.tagName !== "table" || index === undefined || !parent || isTableScroll(parent)) return;
      const wrapper: Element = {
        type: "element",
        tagName: "div",
        properties: { className: ["table-scroll"], tabIndex: 0 },
        children: [node],
      };
      parent.children[index] = wrapper;
    });
  };
}

/** Gives a picture of ours its size, so that nothing moves when it comes; any other is dropped. */
function rehypePictures() {
  return (tree: HastRoot): void => {
    visit(tree, "element", (node, index, parent) => {
      if (node.tagName !== "img" || index === undefined || !parent) return;
      const address = readPictureAddress(String(node.properties["src"]));
      if (!address) {
        parent.children.splice(index, 1);
        return index;
      }
      const alt = String(node.properties["alt"] ?? "");
      node.properties = { src: `/media/${address.id}`, alt, ...address.size, loading: "lazy", decoding: "async" };
      return undefined;
    });
  };
}

/** A page has one title, and it is not this text's: `#` is a heading of the second level, and so on. */
function rehypeLowerHeadings() {
  return (tree: HastRoot): void => {
    visit(tree, "element", (node) => {
      const level = /^h([1-5])$/.exec(node.tagName)?.[1];
      if (level) node.tagName = `h${Number(level) + 1}`;
    });
  };
}

/** A formula that is wider than a phone scrolls, and what scrolls can be reached by keyboard. */
function rehypeReachFormulas() {
  return (tree: HastRoot): void => {
    visit(tree, "element", (node) => {
      const { className } = node.properties;
      if (Array.isArray(className) && className.includes("katex-display")) node.properties["tabIndex"] = 0;
    });
  };
}

const isTableScroll = (node: Parents): boolean =>
  node.type === "element" &&
  Array.isArray(node.properties["className"]) &&
  node.properties["className"].includes("table-scroll");

const toItemHast = unified()
  .use(remarkRehype)
  .use(rehypeKatex, katexOptions)
  .use(() => keepPunctuation)
  .use(rehypeHighlight)
  .use(rehypeTidy, LINKS.lesson)
  .use(rehypePictures)
  .use(rehypeSanitize, itemSchema)
  .freeze();
const toLessonHast = unified()
  .use(remarkRehype)
  .use(rehypeKatex, katexOptions)
  .use(() => keepPunctuation)
  .use(rehypeHighlight)
  .use(rehypeTidy, LINKS.lesson)
  .use(rehypeSanitize, lessonSchema)
  .freeze();
const toNotebookHast = unified()
  .use(remarkRehype)
  .use(rehypeLowerHeadings)
  .use(rehypeKatex, katexOptions)
  .use(() => keepPunctuation)
  .use(rehypeHighlight)
  .use(rehypeTidy, LINKS.lesson)
  .use(rehypePictures)
  .use(rehypeSanitize, notebookSchema)
  .use(rehypeReachFormulas)
  .freeze();
const toPageHast = unified().use(remarkRehype).use(rehypeTidy, LINKS.page).use(rehypeSanitize, pageSchema).freeze();

/**
 * `page`: a text of the operator's, with headings, links within the site and addresses to write to, without formulas. `notebook`: as an
 * item's, with headings; anybody may have written it.
 */
export type MarkdownFlavour = "item" | "lesson" | "page" | "notebook";
const parsers = { item: plain, lesson: withDirectives, page: prose, notebook: plain };
const processors = { item: toItemHast, lesson: toLessonHast, page: toPageHast, notebook: toNotebookHast };

/** Markdown to mdast with positions. Directives are read in lessons alone: in an item `a:b` is text. */
export function parseMarkdown(markdown: string, flavour: MarkdownFlavour): MdastRoot {
  const tree = parsers[flavour].parse(markdown);
  displayLoneFormulas(tree, markdown);
  return tree;
}

/** `$$…$$` on one line is inline to remark-math. Alone in its paragraph it is meant as a display, as everywhere else. */
function displayLoneFormulas(tree: MdastRoot, markdown: string): void {
  visit(tree, "paragraph", (node, index, parent) => {
    const [only, ...rest] = node.children;
    if (only?.type !== "inlineMath" || rest.length || index === undefined || !parent) return;
    if (!markdown.startsWith("$$", only.position?.start.offset)) return;
    const code: Element = {
      type: "element",
      tagName: "code",
      properties: { className: ["language-math", "math-display"] },
      children: [{ type: "text", value: only.value }],
    };
    parent.children[index] = {
      type: "math",
      value: only.value,
      data: { hName: "pre", hChildren: [code] },
      ...(only.position && { position: only.position }),
    };
  });
}

export interface RenderedMarkdown {
  readonly root: HastRoot;
  /** Formulas that KaTeX refuses; `line` counts from 1 within the text. */
  readonly formulaErrors: readonly { readonly line: number; readonly message: string }[];
}

/** mdast to sanitised hast with formulas and highlighted code in it. Changes the tree that it is given. */
export function renderMdast(tree: MdastRoot, flavour: MarkdownFlavour): RenderedMarkdown {
  const file = new VFile();
  const root = processors[flavour].runSync(tree, file);
  const formulaErrors = file.messages.map((message) => ({
    line: message.line ?? 1,
    message: message.cause instanceof Error ? message.cause.message : message.reason,
  }));
  return { root, formulaErrors };
}
