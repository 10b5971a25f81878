import type { Element, ElementContent, Root, RootContent } from "hast";
import rehypeStringify from "rehype-stringify";
import { unified } from "unified";
import { visit } from "unist-util-visit";
import type { Source } from "@/lib/content/schema";

/** What a lesson page shows, one after the other: runs of prose as finished HTML, and what is more than prose between them. */
export type LessonBlock =
  | { readonly type: "prose"; readonly html: string }
  | { readonly type: "item" | "figure" | "lab"; readonly id: string }
  | { readonly type: "aside"; readonly html: string }
  | {
      readonly type: "box";
      readonly kind: string;
      readonly title: string | undefined;
      readonly blocks: readonly LessonBlock[];
    }
  | { readonly type: "mistake"; readonly said: string; readonly why: string; readonly right: string };

const stringifier = unified().use(rehypeStringify).freeze();
const toHtml = (children: readonly RootContent[]): string =>
  stringifier.stringify({ type: "root", children: [...children] });

/**
 * Cuts a lesson's sanitised tree into blocks. A run of prose within a section becomes one string, so that a page of a thousand
 * formulas costs the build a few elements, not fifty for each formula. A citation becomes `a.cite` to `#source-<id>`; the first of
 * each place in a section that stands in running text also gets `span.margin-note`, for pages with a margin. Does not change the
 * tree.
 */
export function toLessonBlocks(root: Root, sources: readonly Source[]): LessonBlock[] {
  const tree = structuredClone(root);
  linkCitations(tree, sources);
  visit(tree, "element", (node) => {
    // A formula that is wider than a phone scrolls, and what scrolls can be reached by keyboard.
    if (classesOf(node).includes("katex-display")) node.properties["tabIndex"] = 0;
  });
  return cut(tree.children);
}

function cut(children: readonly RootContent[]): LessonBlock[] {
  const blocks: LessonBlock[] = [];
  let run: RootContent[] = [];
  const flush = () => {
    const html = toHtml(run).trim();
    if (html) blocks.push({ type: "prose", html });
    run = [];
  };
  for (const node of children) {
    const block = node.type === "element" ? toBlock(node) : undefined;
    if (isSectionHeading(node)) flush();
    if (!block) {
      run.push(node);
      continue;
    }
    flush();
    blocks.push(block);
  }
  flush();
  return blocks;
}

const isSectionHeading = (node: RootContent): boolean =>
  node.type === "element" && (node.tagName === "h2" || node.tagName === "h3");

function toBlock(node: Element): LessonBlock | undefined {
  switch (node.tagName) {
    case "warmup-item":
      return { type: "item", id: property(node, "dataId") };
    case "warmup-figure":
      return { type: "figure", id: property(node, "dataId") };
    case "warmup-lab":
      return { type: "lab", id: property(node, "dataSlug") };
    case "warmup-aside":
      return { type: "aside", html: toHtml(node.children) };
    case "warmup-box": {
      const kind = property(node, "dataKind");
      if (kind === "mistake")
        return { type: "mistake", said: part(node, "said"), why: part(node, "why"), right: part(node, "right") };
      return { type: "box", kind, title: property(node, "dataTitle") || undefined, blocks: cut(node.children) };
    }
    default:
      return undefined;
  }
}

function part(mistake: Element, name: string): string {
  const found = mistake.children.find((child) => child.type === "element" && property(child, "dataPart") === name);
  return found?.type === "element" ? toHtml(found.children).trim() : "";
}

/** Tags whose text runs beside the margin; boxes, tables and headings do not. */
const BESIDE_MARGIN = ["p", "ul", "ol"];

function linkCitations(tree: Root, sources: readonly Source[]): void {
  const noted = new Set<string>();
  for (const top of tree.children) {
    if (top.type !== "element") continue;
    if (top.tagName === "h2") noted.clear();
    visit(top, "element", (node, index, parent) => {
      if (node.tagName !== "warmup-cite" || index === undefined || parent?.type !== "element") return;
      const source = sources.find(({ id }) => id === property(node, "dataSource"));
      if (!source) return;
      const locator = property(node, "dataLocator");
      const place = `${source.id} ${locator}`;
      const hasNote = BESIDE_MARGIN.includes(top.tagName) && !noted.has(place);
      if (hasNote) noted.add(place);
      const link = citeLink(source, property(node, "dataNumber"), locator, hasNote);
      const replacement = hasNote ? [link, marginNote(source, property(node, "dataNumber"), locator)] : [link];
      parent.children.splice(index, 1, ...replacement);
      return index + replacement.length;
    });
  }
}

function citeLink(source: Source, number: string, locator: string, hasNote: boolean): Element {
  const where = element("span", { className: ["cite-place"] }, [text(` · ${locator}`)]);
  return element(
    "a",
    {
      href: `#source-${source.id}`,
      className: ["cite", ...(hasNote ? ["has-note"] : [])],
      title: `${byline(source)}. ${source.title}`,
    },
    [text(`[${number}`), ...(locator ? [where] : []), text("]")],
  );
}

/** The same in the margin, for the eye alone: a screen reader has the link and the list of sources. */
function marginNote(source: Source, number: string, locator: string): Element {
  return element("span", { className: ["margin-note"], ariaHidden: "true" }, [
    element("span", { className: ["margin-number"] }, [text(number)]),
    element("span", { lang: "en" }, [text(byline(source))]),
    ...(locator ? [text(` · ${locator}`)] : []),
  ]);
}

const byline = ({ authors, year, title }: Source): string => [authors ?? title, year].filter(Boolean).join(" ");

const element = (tagName: string, properties: Element["properties"], children: ElementContent[]): Element => ({
  type: "element",
  tagName,
  properties,
  children,
});
const text = (value: string): ElementContent => ({ type: "text", value });
const property = (node: Element, name: string): string => {
  const value = node.properties[name];
  return typeof value === "string" ? value : "";
};
const classesOf = (node: Element): readonly string[] => {
  const value = node.properties["className"];
  return Array.isArray(value) ? value.map(String) : [];
};
