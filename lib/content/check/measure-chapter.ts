import type { Element, Nodes } from "hast";
import type { ReadChapter } from "@/lib/content/read-chapter";

/** What stands in one written chapter. */
export interface ChapterSize {
  readonly folder: string;
  readonly questions: number;
  /** Items by their kind, the most frequent first. */
  readonly kinds: readonly (readonly [kind: string, count: number])[];
  /** Items whose numbers are drawn anew. */
  readonly variants: number;
  /** Of the lesson's prose: neither code nor formulas. */
  readonly chineseCharacters: number;
  readonly englishWords: number;
  readonly figures: number;
  readonly sources: number;
}

export function measureChapter(
  folder: string,
  { chapter, items, questions, figures, lesson }: ReadChapter,
): ChapterSize {
  const byKind = new Map<string, number>();
  for (const { kind } of items) byKind.set(kind, (byKind.get(kind) ?? 0) + 1);
  return {
    ...{ folder, questions: questions.length, figures: figures.length, sources: chapter?.sources.length ?? 0 },
    kinds: [...byKind].toSorted(([, a], [, b]) => b - a),
    variants: items.filter(({ body }) => "variants" in body && body.variants !== undefined).length,
    chineseCharacters: count(proseOf(lesson.zh.root), /\p{Script=Han}/gu),
    englishWords: count(proseOf(lesson.en.root), /[\p{L}\p{N}][\p{L}\p{N}’'.,-]*/gu),
  };
}

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

function proseOf(node: Nodes): string {
  if (node.type === "text") return node.value;
  if (!("children" in node)) return "";
  if (node.type === "element" && (node.tagName === "pre" || node.tagName === "code" || isFormula(node))) return "";
  return node.children.map(proseOf).join(node.type === "element" && node.tagName === "p" ? "" : " ");
}

/** KaTeX writes each formula twice: to be seen, and to be read out. */
const isFormula = ({ properties }: Element): boolean =>
  Array.isArray(properties["className"]) && properties["className"].includes("katex");

/** The size in one line, as the linter prints it. */
export function describeSize(size: ChapterSize): string {
  const items = size.kinds.reduce((sum, [, each]) => sum + each, 0);
  return [
    `${size.folder}: ${size.questions} questions`,
    `${items} items of ${size.kinds.length} kinds (${size.kinds.map(([kind, each]) => `${kind} ${each}`).join(", ")})`,
    `${size.variants} with drawn numbers`,
    `${size.chineseCharacters} characters, ${size.englishWords} words`,
    `${size.figures} figures, ${size.sources} sources`,
  ].join("; ");
}
