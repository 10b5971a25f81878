const MATHML = /<math[\s>].*?<\/math>/gs;
const TAG = /<[^>]*>/g;
const ENTITY = /&#?\w+;/g;
/** Characters that are twice as wide as a Latin letter. */
const WIDE = /[\p{Script=Han}\u3000-\u303f\uff01-\uff60]/gu;
const WORD = " nnnn";

/**
 * A text of about the width of `html`, and of as many lines where it is code: it keeps the place of a text that is shown later, and
 * says nothing. It is the same few letters over and over, so that a page of them weighs next to nothing.
 */
export function standInFor(html: string): string {
  const text = html.replace(MATHML, "").replace(TAG, "").replace(ENTITY, "n").trim();
  if (html.includes("<pre")) return Array.from(text.split("\n"), () => "n").join("\n");
  const wide = text.match(WIDE)?.length ?? 0;
  return "一".repeat(wide) + WORD.repeat(Math.ceil((text.length - wide) / WORD.length));
}
