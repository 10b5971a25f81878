/** Marks of Markdown that are not shown, and the braces and commands of formulas, each of which shows about one sign. */
const UNSHOWN = /\*\*|`|\]\([^)\s]*\)|[[\]]/g;

/**
 * How wide a line of Markdown is when it is shown, in columns: a Chinese character or full-width sign takes two, everything else
 * one. Formulas are taken for their letters and digits, so the width is an estimate.
 */
export function shownWidth(markdown: string): number {
  const shown = markdown
    .replace(/\$([^$]*)\$/g, (_, formula: string) => formula.replace(/\\[a-zA-Z]+/g, "x").replace(/[\\{}_^\s]/g, ""))
    .replace(UNSHOWN, "");
  let width = 0;
  for (const sign of shown) width += /[\p{Script=Han}\u3000-\u303f\uff00-\uff60]/u.test(sign) ? 2 : 1;
  return width;
}
