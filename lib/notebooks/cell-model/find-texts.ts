import type { Locale } from "@/lib/core/locale";
import { type Cell } from "@/lib/notebooks/cell-model/cell";
import { textIn } from "@/lib/notebooks/title-of";

export interface Search {
  readonly text: string;
  readonly isExpression: boolean;
  /** Whether capital and small letters differ. */
  readonly isCase: boolean;
}

/** A place in the text of a cell, `to` excluded. */
export interface Match {
  readonly cell: string;
  readonly from: number;
  readonly to: number;
}

const MAX_MATCHES = 10_000;

/** What is looked for as an expression; null for nothing, and for what is no expression. */
export function toExpression({ text, isExpression, isCase }: Search): RegExp | null {
  if (text === "") return null;
  try {
    return new RegExp(isExpression ? text : text.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&"), isCase ? "gmu" : "gimu");
  } catch {
    return null;
  }
}

/** Every place in the cells, in their order, in the language that is shown. What is found nowhere wide (such as `^`) is left out. */
export function findTexts(cells: readonly Cell[], search: Search, locale: Locale): readonly Match[] {
  const expression = toExpression(search);
  if (!expression) return [];
  const found: Match[] = [];
  for (const { id, source } of cells)
    for (const match of textIn(source, locale).matchAll(expression)) {
      if (match[0] !== "") found.push({ cell: id, from: match.index, to: match.index + match[0].length });
      if (found.length === MAX_MATCHES) return found;
    }
  return found;
}

/**
 * The new texts of the cells in which something is replaced. In what replaces the find of an expression, `$1` is its first group.
 * @param only this match alone
 */
export function replaceFound(
  cells: readonly Cell[],
  search: Search,
  replacement: string,
  locale: Locale,
  only?: Match,
): Readonly<Record<string, string>> {
  const expression = toExpression(search);
  if (!expression) return {};
  const texts: Record<string, string> = {};
  for (const { id, source } of cells) {
    if (only && only.cell !== id) continue;
    const text = textIn(source, locale);
    let at = 0;
    let next = "";
    for (const match of text.matchAll(expression)) {
      if (match[0] === "" || (only && match.index !== only.from)) continue;
      next += text.slice(at, match.index) + (search.isExpression ? fillIn(replacement, match) : replacement);
      at = match.index + match[0].length;
    }
    next += text.slice(at);
    if (next !== text) texts[id] = next;
  }
  return texts;
}

/** `$&`, `$1` to `$99` and `$$`, as String.prototype.replace has them. */
const fillIn = (replacement: string, match: RegExpExecArray): string =>
  replacement.replace(/\$(\$|&|\d{1,2})/g, (whole, what: string) => {
    if (what === "$") return "$";
    if (what === "&") return match[0];
    return Number(what) > 0 && Number(what) < match.length ? (match[Number(what)] ?? "") : whole;
  });
