/** How a blank is written by an author: `{{rank}}`. */
const WRITTEN = /\{\{([a-z][a-z0-9-]{0,30})\}\}/gu;

/** How it stands in the text that is shown: a gap to a reader without JavaScript; in code a letter, which no highlighter cuts. */
export const BLANK_MARK = /＿＿(\d{1,2})＿＿|__([a-l])__/u;
const LETTERS = "abcdefghijkl";

/** The number of the blank for which a mark stands, from what BLANK_MARK captured. */
export const numberOfMark = (digits: string | undefined, letter: string | undefined): number =>
  digits === undefined ? LETTERS.indexOf(letter ?? "") + 1 : Number(digits);

/** The names between double braces in a text, in order, each as often as it stands there. */
export const writtenBlanks = (markdown: string): string[] => [...markdown.matchAll(WRITTEN)].map(([, name]) => name!); // the group always takes part

/**
 * Puts marks that the Markdown renderer, the highlighter and the sanitiser keep in the place of an author's blanks: `__a__` in code,
 * `＿＿1＿＿` in prose, a box with the number in a formula, where no field can stand. `numberOf` gives the number of a blank, or
 * undefined for braces that are none. Linear in the length of the text.
 */
export function placeBlanks(markdown: string, numberOf: (name: string) => number | undefined): string {
  return splitMarkdown(markdown)
    .map(({ type, text }) =>
      text.replace(WRITTEN, (written, name: string) => {
        const number = numberOf(name);
        if (number === undefined) return written;
        return type === "formula"
          ? `{\\boxed{${number}}}`
          : type === "code"
            ? `__${LETTERS[number - 1]}__`
            : `＿＿${number}＿＿`;
      }),
    )
    .join("");
}

interface Piece {
  readonly type: "prose" | "code" | "formula";
  readonly text: string;
}

/** Fences, code spans and formulas of a Markdown text, and the prose between them; joined they are the text again. */
function splitMarkdown(markdown: string): Piece[] {
  const pieces: Piece[] = [];
  const opening = /\\[\s\S]|^ {0,3}(`{3,}|~{3,})|`+|\$\$?/gmu;
  let start = 0;
  for (let found = opening.exec(markdown); found; found = opening.exec(markdown)) {
    const [mark, fence] = found;
    if (mark.startsWith("\\")) continue;
    const end = closeOf(markdown, opening.lastIndex, fence ?? mark, fence !== undefined);
    if (end === undefined) continue;
    pieces.push({ type: "prose", text: markdown.slice(start, found.index) });
    pieces.push({ type: mark.startsWith("$") ? "formula" : "code", text: markdown.slice(found.index, end) });
    start = end;
    opening.lastIndex = end;
  }
  return [...pieces, { type: "prose", text: markdown.slice(start) }];
}

/** Where the run that closes `mark` ends; undefined if nothing closes it. An open fence runs to the end. */
function closeOf(markdown: string, from: number, mark: string, isFence: boolean): number | undefined {
  if (isFence) {
    const close = markdown.indexOf(`\n${mark}`, from - 1);
    return close < 0 ? markdown.length : close + 1 + mark.length;
  }
  for (let at = markdown.indexOf(mark, from); at >= 0; at = markdown.indexOf(mark, at + 1)) {
    const isLonger = markdown[at - 1] === mark[0] || markdown[at + mark.length] === mark[0];
    if (!isLonger && !(mark.startsWith("$") && markdown[at - 1] === "\\")) return at + mark.length;
  }
  return undefined;
}
