import type { Image, Nodes } from "mdast";
import { visit } from "unist-util-visit";
import { checkFormulas } from "@/lib/content/check/check-formulas";
import { checkLanguage } from "@/lib/content/check/check-language";
import { checkTypography } from "@/lib/content/check/check-typography";
import { flattenProse } from "@/lib/content/check/flatten-prose";
import { codeLanguages } from "@/lib/content/highlight";
import { readPictureAddress } from "@/lib/content/picture-address";
import { type MarkdownFlavour, parseMarkdown } from "@/lib/content/markdown-processor";
import type { Problem } from "@/lib/content/problem";
import type { Locale } from "@/lib/core/locale";

export type MarkdownFault = Pick<Problem, "severity" | "rule" | "message" | "remedy"> & {
  /** From 1, within the text. */
  readonly line: number;
};

/** What is wrong with one Markdown text. `anchors` are the heading ids that a link may name; `pictures`: whether it may show any. */
export function checkMarkdown(
  markdown: string,
  {
    locale,
    flavour,
    anchors = [],
    pictures = false,
  }: {
    readonly locale: Locale;
    readonly flavour: MarkdownFlavour;
    readonly anchors?: readonly string[];
    readonly pictures?: boolean;
  },
): MarkdownFault[] {
  const tree = parseMarkdown(markdown, flavour);
  const prose = flattenProse(tree);
  const faults: MarkdownFault[] = [
    ...checkTypography(prose, locale).map((fault) => ({ rule: "typography", ...fault })),
    ...checkLanguage(prose, locale).map((fault) => ({ rule: "language", ...fault })),
  ];
  visit(tree, (node) => {
    const wrong = pictures && node.type === "image" ? pictureFault(node) : nodeFault(node, flavour, anchors, locale);
    const line = node.position?.start.line ?? 1;
    if (wrong) faults.push({ severity: "error", rule: "markdown", line, ...wrong });
    if (node.type === "inlineMath" && markdown.startsWith("$$", node.position?.start.offset))
      faults.push({
        ...{ severity: "error", rule: "markdown", line },
        message: "a display formula inside a line of text, which is shown inline",
        remedy: "Give $$…$$ a paragraph of its own, or write $…$",
      });
  });
  // parseLesson reports a lesson's formulas, with its directives applied.
  if (flavour === "item") faults.push(...checkFormulas(tree));
  return faults;
}

/** Whoever cannot see a picture has its description, and a line of text must not be pushed away when it comes. */
function pictureFault({ url, alt, title }: Image): { message: string; remedy: string } | undefined {
  const address = readPictureAddress(url);
  if (!address)
    return { message: `the picture ${url} is not one of this site`, remedy: "Paste it, so that it is kept here" };
  if (!alt?.trim())
    return { message: "a picture without a description", remedy: "Say between the brackets what it shows" };
  if (!address.size) return { message: "a picture without its size", remedy: "Paste it again" };
  return title ? { message: "a picture with a title, which is dropped", remedy: "Say it in the text" } : undefined;
}

function nodeFault(
  node: Nodes,
  flavour: MarkdownFlavour,
  anchors: readonly string[],
  locale: Locale,
): { message: string; remedy: string } | undefined {
  switch (node.type) {
    case "html":
      return { message: "raw HTML, which is dropped", remedy: "Use Markdown; write < in prose as \\<" };
    case "image":
    case "imageReference":
      return { message: "an image, which is dropped", remedy: "Draw a figure (figures.yaml)" };
    case "footnoteReference":
    case "footnoteDefinition":
      return { message: "a footnote, which is dropped", remedy: "Use :cite or :::aside in a lesson" };
    case "heading":
      return flavour === "item"
        ? { message: "a heading in an item's text", remedy: "Use bold text or a list" }
        : undefined;
    case "code":
      return codeLanguages.includes(node.lang ?? "")
        ? undefined
        : {
            message: `code in ${node.lang ? `"${node.lang}"` : "no language"}`,
            remedy: `Name one of ${codeLanguages.join(", ")} after the fence`,
          };
    case "link":
    case "definition":
      return linkFault(node.url, anchors, locale);
    default:
      return undefined;
  }
}

/** Links lead to sources, to headings of the lesson, and to labs with the numbers that are talked about. */
function linkFault(
  url: string,
  anchors: readonly string[],
  locale: Locale,
): { message: string; remedy: string } | undefined {
  if (/^\/[a-z]+\/labs\//.test(url))
    return url.startsWith(`/${locale}/labs/`)
      ? undefined
      : { message: `the link ${url} leads to the other language`, remedy: `Begin it with /${locale}/labs/` };
  if (url.startsWith("#"))
    return anchors.includes(url.slice(1))
      ? undefined
      : { message: `the link ${url} leads nowhere`, remedy: "Name the id of a heading of this lesson" };
  return /^https:\/\/[^/]+\.[^/]+/.test(url)
    ? undefined
    : { message: `the link ${url} is not https`, remedy: "Link to an https address" };
}
