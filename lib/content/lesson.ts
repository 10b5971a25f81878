import type { Root } from "mdast";
import { toString } from "mdast-util-to-string";
import { visit } from "unist-util-visit";
import type { Locale } from "@/lib/core/locale";
import { applyDirectives } from "@/lib/content/lesson-directives";
import type { LessonCitation, LessonEmbed, LessonHeading, LessonTree } from "@/lib/content/lesson-tree";
import { parseMarkdown, renderMdast } from "@/lib/content/markdown-processor";
import type { Problem } from "@/lib/content/problem";
import { markForeignRuns } from "@/lib/content/foreign-runs";

const HEADING_ID = /\s*\{#([a-z0-9]+(?:-[a-z0-9]+)*)\}\s*$/;

/**
 * Parses a lesson. `sources` are the ids of chapter.yaml in order: they number the citations. Never throws: what is wrong comes
 * back as problems that name the line, and the tree holds what could be read.
 */
export function parseLesson(
  markdown: string,
  { file, locale, sources }: { readonly file: string; readonly locale: Locale; readonly sources: readonly string[] },
): { readonly lesson: LessonTree; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  // A visitor that returns a number jumps to that child, so `report` returns nothing.
  const report: Report = (rule, line, message, remedy) => {
    problems.push({ severity: "error", rule, file, line, message, remedy });
  };

  const tree = parseMarkdown(markdown, "lesson");
  if (tree.children[0]?.type !== "paragraph")
    report("lesson", 1, "the lesson starts with something else than a paragraph", "Begin with the idea in plain words");
  for (const { line, message, remedy } of applyDirectives(tree, markdown)) report("directive", line, message, remedy);
  const headings = readHeadings(tree, report);
  const { embeds, citations } = readReferences(tree, sources, report);
  const outline = readOutline(tree);
  const length = measure(toString(tree, { includeImageAlt: false }));
  const { root, formulaErrors } = renderMdast(tree, "lesson");
  for (const { line, message } of formulaErrors)
    report("formula", line, message, "Correct the formula; words inside it go into \\text{…}");
  markForeignRuns(root, locale);
  visit(root, (node) => {
    delete node.position; // half of the JSON, of use to nobody after this
  });
  return { lesson: { root, headings, embeds, citations, outline, length }, problems };
}

type Report = (rule: string, line: number, message: string, remedy: string) => void;

/** Takes `{#id}` off each heading and makes it the element's id, so that both languages share the address of a section. */
function readHeadings(tree: Root, report: Report): LessonHeading[] {
  const headings: LessonHeading[] = [];
  visit(tree, "heading", (node) => {
    const line = node.position?.start.line ?? 1;
    const last = node.children.at(-1);
    const id = last?.type === "text" ? HEADING_ID.exec(last.value)?.[1] : undefined;
    if (node.depth !== 2 && node.depth !== 3)
      return report(
        "heading",
        line,
        `a heading of depth ${node.depth}`,
        "Use ## for sections and ### for sub-sections",
      );
    if (!id || last?.type !== "text")
      return report("heading", line, "the heading has no id", "End it with {#kebab-case-id}");
    last.value = last.value.replace(HEADING_ID, "");
    if (headings.some((other) => other.id === id))
      report("heading", line, `the heading id "${id}" is taken`, "Give each heading an id of its own");
    if (node.depth === 3 && headings.length === 0)
      report("heading", line, "a sub-section stands before the first section", "Begin with ##");
    node.data = { hProperties: { id } };
    headings.push({ id, depth: node.depth, text: toString(node).trim() });
  });
  return headings;
}

function readReferences(tree: Root, sources: readonly string[], report: Report) {
  const embeds: LessonEmbed[] = [];
  const citations: LessonCitation[] = [];
  visit(tree, (node) => {
    if (node.type !== "leafDirective" && node.type !== "textDirective") return;
    const line = node.position?.start.line ?? 1;
    const id = node.attributes?.[node.name === "lab" ? "slug" : "id"];
    if (!id) return;
    if (node.name === "item" || node.name === "figure" || node.name === "lab")
      embeds.push({ kind: node.name, id, line });
    if (node.name === "cite") {
      const number = sources.indexOf(id) + 1;
      if (number === 0)
        report("source", line, `the cited source "${id}" is not in chapter.yaml`, "Add it there, or correct the id");
      citations.push({ source: id, line });
      node.data = { ...node.data, hProperties: { ...node.data?.hProperties, dataNumber: String(number) } };
    }
  });
  return { embeds, citations };
}

function readOutline(tree: Root): { entry: string; line: number }[] {
  const outline: { entry: string; line: number }[] = [];
  visit(tree, (node) => {
    const entry = outlineEntry(node);
    if (entry) outline.push({ entry, line: node.position?.start.line ?? 1 });
  });
  return outline;
}

function outlineEntry(node: Root | Root["children"][number]): string | undefined {
  switch (node.type) {
    case "heading":
      return `${node.depth === 2 ? "section" : "sub-section"} #${String(node.data?.hProperties?.["id"] ?? "")}`;
    case "leafDirective":
      return `${node.name} ${node.attributes?.["id"] ?? node.attributes?.["slug"] ?? ""}`;
    case "containerDirective":
      return `box ${node.name}`;
    case "code":
      return `code ${node.lang ?? "text"}`;
    case "math":
      return `formula ${withoutWords(node.value)}`;
    case "table":
      return `table of ${node.children.length} rows and ${node.children[0]?.children.length ?? 0} columns`;
    default:
      return undefined;
  }
}

/** A formula without the words in it, spaces, and the punctuation at its end: what is the same in both languages. */
const withoutWords = (formula: string): string =>
  formula
    .replace(/\\text[a-z]*\{[^{}]*\}/g, "\\text{}")
    .replace(/\s+/g, "")
    .replace(/[.,;。，；]$/, "");

function measure(text: string): LessonTree["length"] {
  return {
    characters: text.match(/\p{Script=Han}/gu)?.length ?? 0,
    words: text.match(/[\p{Script=Latin}\p{N}]+(?:['’.-][\p{Script=Latin}\p{N}]+)*/gu)?.length ?? 0,
  };
}
