/** A blank on its way through converters that know no braces: private characters around its number, which nothing escapes. */
const [OPEN, CLOSE] = ["\ue000", "\ue001"];
const MARK = /\ue000(\d{1,3})\ue001/g;
const WRITTEN = /\{\{([a-z][a-z0-9-]{0,30})\}\}/g;

/** The mark of the blank with this number, from 0. */
export const markOf = (index: number): string => `${OPEN}${index}${CLOSE}`;

/** A text without the characters that marks are made of. */
export const withoutMarks = (text: string): string => text.replace(/[\ue000\ue001]/g, "");

/** Puts what `make` gives in the place of each mark. */
export const replaceMarks = (text: string, make: (index: number) => string): string =>
  text.replace(MARK, (_, index: string) => make(Number(index)));

/** A text cut at its marks: strings, and the numbers of blanks. */
export function splitAtMarks(text: string): (string | number)[] {
  return text
    .split(MARK)
    .flatMap((part, index): (string | number)[] => (index % 2 ? [Number(part)] : part === "" ? [] : [part]));
}

/**
 * An author's blanks as marks, in prose and in code. In a formula no field can stand: there the number of the blank in a box takes its
 * place, and the blank is one of `outside`, to be asked for below the text.
 */
export function markBlanks(
  markdown: string,
  ids: readonly string[],
): { readonly text: string; readonly outside: readonly number[] } {
  const outside: number[] = [];
  const numberOf = (name: string) => ids.indexOf(name);
  const pieces = markdown.split(/(\$\$[\s\S]*?\$\$|(?<![\\$])\$(?!\$)[^$]*?[^\\$]\$)/);
  const text = pieces.map((piece, index) =>
    piece.replace(WRITTEN, (written, name: string) => {
      const number = numberOf(name);
      if (number < 0) return written;
      if (index % 2 === 0) return markOf(number);
      outside.push(number);
      return `{\\boxed{${number + 1}}}`;
    }),
  );
  return { text: text.join(""), outside };
}
