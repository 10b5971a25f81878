import type { Locale } from "@/lib/core/locale";
import type { CellText, NotebookCell } from "@/lib/notebooks/schema";
import { textIn } from "@/lib/notebooks/title-of";

export type CellType = NotebookCell["type"];

/** A cell without what its code gave: what is written, moved and undone. */
export interface Cell {
  readonly id: string;
  readonly type: CellType;
  readonly source: CellText;
  readonly metadata: Readonly<Record<string, unknown>>;
  readonly rest: Readonly<Record<string, unknown>>;
}

/**
 * The text of a cell after it was written in one language. Code is one text from then on; prose is written for its language alone, so
 * the other one's stays.
 */
export function withText(cell: Cell, locale: Locale, text: string): Cell {
  if (textIn(cell.source, locale) === text) return cell;
  const isOne = typeof cell.source === "string" || cell.type === "code";
  return { ...cell, source: isOne ? text : { ...cell.source, [locale]: text } };
}

export const isSameText = (one: CellText, other: CellText): boolean =>
  textIn(one, "zh") === textIn(other, "zh") && textIn(one, "en") === textIn(other, "en");

/** One text where both languages have the same. */
const simplify = (zh: string, en: string): CellText => (zh === en ? en : { zh, en });

/** Texts one below the other, language by language. */
export function joinTexts(sources: readonly CellText[], separator: string): CellText {
  const all = (locale: Locale) => sources.map((source) => textIn(source, locale)).join(separator);
  return simplify(all("zh"), all("en"));
}

/** Without the line break at which a text is cut. */
const cut = (text: string, at: number): readonly [string, string] => [
  text.slice(0, at).replace(/\n$/, ""),
  text.slice(at).replace(/^\n/, ""),
];

/**
 * Cuts a text in two at a place of one language. The other language is cut at the same line where both have as many lines; else it
 * stays whole in the first half (prose), or goes (code, whose languages differ in comments alone).
 */
export function splitText(cell: Cell, locale: Locale, at: number): readonly [CellText, CellText] {
  const { source } = cell;
  if (typeof source === "string") return cut(source, at);
  const other: Locale = locale === "zh" ? "en" : "zh";
  const [head, tail] = cut(source[locale], at);
  const lines = source[other].split("\n");
  const line = source[locale].slice(0, at).split("\n").length - 1;
  const isAtLine = at === 0 || source[locale][at - 1] === "\n";
  if (isAtLine && lines.length === source[locale].split("\n").length) {
    const halves = [lines.slice(0, line).join("\n"), lines.slice(line).join("\n")] as const;
    const pair = (mine: string, theirs: string) => (locale === "zh" ? simplify(mine, theirs) : simplify(theirs, mine));
    return [pair(head, halves[0]), pair(tail, halves[1])];
  }
  if (cell.type === "code") return [head, tail];
  return [
    { ...source, [locale]: head },
    { ...source, [locale]: tail, [other]: "" },
  ];
}
