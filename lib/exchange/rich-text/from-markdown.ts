import type { Element, ElementContent, Nodes, Root as HastRoot } from "hast";
import type { Parents, Root as MdastRoot } from "mdast";
import { toString as plainText } from "mdast-util-to-string";
import remarkRehype from "remark-rehype";
import { unified } from "unified";
import { visit } from "unist-util-visit";
import { parseMarkdown } from "@/lib/content/markdown-processor";
import type { Notes } from "@/lib/exchange/notes";
import type { ShownPictures } from "@/lib/exchange/rich-text/shown-pictures";
import { element, type XmlNode } from "@/lib/exchange/xml/element";

type Made = Element | ElementContent[];
const make = (tagName: string, ...children: readonly ElementContent[]): Element => ({
  ...{ type: "element", tagName, properties: {} },
  children: [...children],
});

/** Formulas stay TeX between the marks that MathJax reads everywhere: Moodle, Canvas and most players of QTI have it. */
const toTree = unified()
  .use(remarkRehype, {
    handlers: {
      inlineMath: (_, { value }: { value: string }): Made => [{ type: "text", value: `\\(${value}\\)` }],
      math: (_, { value }: { value: string }): Made => make("p", { type: "text", value: `\\[${value}\\]` }),
      footnoteReference: (): Made => [],
    },
  })
  .freeze();

/**
 * An item's Markdown as elements of XHTML, without colours and without KaTeX. Pictures that do not come along become their description,
 * which is noted. Pure and linear, as the parser of Markdown is.
 */
export function markdownToXhtml(markdown: string, notes: Notes, pictures?: ShownPictures): XmlNode[] {
  const parsed = parseMarkdown(markdown, "item");
  placePictures(parsed, notes, pictures);
  visit(parsed, (node) => {
    if (node.type === "text") node.value = node.value.replace(/\\(?=[([])|\$(?=\$)/g, (mark) => `${mark}${BREAK}`);
  });
  const tree: HastRoot = toTree.runSync(parsed);
  return tree.children.flatMap((node) => toXml(node, false));
}

/** Has each picture that comes along named where it lies then, and puts the words of any other in its place. */
export function placePictures(tree: MdastRoot, notes: Notes, pictures: ShownPictures | undefined): void {
  visit(tree, (node, index, parent: Parents | undefined) => {
    if ((node.type !== "image" && node.type !== "imageReference") || index === undefined || !parent) return;
    const shown = node.type === "image" ? pictures?.show(node.url) : undefined;
    if (node.type === "image" && shown) {
      node.url = shown.source;
      node.data = { hProperties: { ...shown.size } };
      return;
    }
    notes.note("media", node.alt ?? "");
    parent.children[index] = { type: "text", value: node.alt ?? "" };
  });
}

/** Keeps `\(` of prose from being read as the beginning of a formula: the two characters come to stand in different elements. */
const BREAK = "\ue0ff";

function toXml(node: Nodes, isCode: boolean): XmlNode[] {
  if (node.type === "text") return node.value.includes(BREAK) ? splitMarks(node.value) : [node.value];
  if (node.type !== "element" || node.tagName === "input") return [];
  const { className, href, start, align, src, alt, width, height } = node.properties;
  const isPicture = node.tagName === "img";
  const inCode = isCode || node.tagName === "pre";
  return [
    element(
      node.tagName === "del" ? "span" : node.tagName,
      {
        class: Array.isArray(className) && inCode ? className.join(" ") : node.tagName === "del" ? "del" : undefined,
        href: typeof href === "string" ? href : undefined,
        start: typeof start === "number" ? start : undefined,
        src: typeof src === "string" ? src : undefined,
        alt: isPicture ? String(alt ?? "") : undefined,
        width: isPicture && typeof width === "number" ? width : undefined,
        height: isPicture && typeof height === "number" ? height : undefined,
        style: typeof align === "string" ? `text-align: ${align}` : undefined,
      },
      ...node.children.flatMap((child) => toXml(child, inCode)),
    ),
  ];
}

const splitMarks = (text: string): XmlNode[] =>
  text.split(BREAK).flatMap((part, index, all): XmlNode[] => {
    if (index === all.length - 1) return [part];
    return [part.slice(0, -1), element("span", {}, part.slice(-1))];
  });

/** The same as inline content: one paragraph without its element; of several, their content with line breaks between. */
export function markdownToInline(markdown: string, notes: Notes, pictures?: ShownPictures): XmlNode[] {
  const nodes = markdownToXhtml(markdown, notes, pictures).filter(
    (node) => typeof node === "object" || node.trim() !== "",
  );
  if (nodes.every((node) => typeof node === "object" && node.name === "p"))
    return nodes.flatMap((node, index) => [
      ...(index > 0 ? [element("br")] : []),
      ...(typeof node === "object" ? node.children : [node]),
    ]);
  return nodes;
}

/** The words of a Markdown text where a format takes no markup. What formulas say stays between `\(` and `\)`. */
export function markdownToPlain(markdown: string, notes: Notes): string {
  const tree = parseMarkdown(markdown, "item");
  placePictures(tree, notes, undefined);
  visit(tree, (node) => {
    if (node.type === "inlineMath" || node.type === "math") node.value = `\\(${node.value}\\)`;
    else if (!["root", "paragraph", "text"].includes(node.type)) notes.note("plain-texts");
  });
  return plainText(tree).replace(/\s+/g, " ").trim();
}
