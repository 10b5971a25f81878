import { LOCALES } from "@/lib/core/locale";

export const MOST_CHOICES = 8;
export const MOST_HINTS = 5;

const inBoth = (name: string): readonly string[] => LOCALES.map((locale) => `${name}_${locale}`);
const upTo = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index + 1);

/** All columns in their order, for items that have at most so many choices and hints. */
export function columnsFor(choices: number, hints: number): readonly string[] {
  return [
    ...["id", "kind", "chapter", "use", ...inBoth("title"), ...inBoth("stem")],
    ...upTo(choices).flatMap((n) => [
      ...inBoth(`choice_${n}`),
      `choice_${n}_correct`,
      ...inBoth(`choice_${n}_feedback`),
    ]),
    ...["order", "answer", ...inBoth("answer"), "dimension", "unit", "unit_required", "tolerance"],
    ...inBoth("explanation"),
    ...upTo(hints).flatMap((n) => inBoth(`hint_${n}`)),
    ...["difficulty", "questions", "sources", "reviewed", "lab", "edition", "round"],
  ];
}

const KNOWN = new Set([...columnsFor(MOST_CHOICES, MOST_HINTS), "tags"]);
export const isKnownColumn = (name: string): boolean => KNOWN.has(name);

const ALIASES: Readonly<Record<string, string>> = {
  ...{ question: "stem", feedback: "explanation", type: "kind", correct: "answer" },
  ...{ 题干: "stem", 题目: "stem", 标题: "title", 题型: "kind", 答案: "answer", 解析: "explanation" },
  ...{ 提示: "hint_1", 难度: "difficulty", 章节: "chapter", 标签: "tags" },
};
const TEXTS = /^(?:title|stem|explanation|choice_\d(?:_feedback)?|hint_\d)$/;

/** A column by the name that a file gives it; one of texts without a language is of the file's. */
export function columnOf(header: string, locale: string): string {
  const plain = header
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, "_")
    .replace(/^(?:选项|option|choice)_?(\d)/, "choice_$1");
  const name = Object.hasOwn(ALIASES, plain) ? ALIASES[plain]! : plain; // just asked for
  return TEXTS.test(name) ? `${name}_${locale}` : name;
}
