/** A piece of a text, in its UTF-16 units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A text without what does not show, with the place in the original of each of its UTF-16 units. */
export interface PlainText {
  readonly original: string;
  readonly text: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });
const NOT_SHOWN = /[\s\p{Cc}\p{Default_Ignorable_Code_Point}]/gu;
const WORD = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{N}]/u;
const HAN = /\p{Script=Han}/gu;
const LETTER = /[\p{L}\p{N}]/gu;
/** Two Chinese characters, or four letters or digits: less is found in any text. */
const LEAST_LETTERS = 4;

/**
 * Brings a text to the form in which quotes are looked for: compatibility forms composed (NFKC, as Unicode Annex 15 has it), without
 * white space, controls and what is invisible. Each grapheme is brought there by itself, so that its place stays known whatever it
 * becomes: accents that are written apart, ligatures, full-width letters.
 */
export function toPlain(original: string): PlainText {
  let text = "";
  const starts: number[] = [];
  const ends: number[] = [];
  for (const { segment, index } of graphemes.segment(original)) {
    const plain = segment.normalize("NFKC").replace(NOT_SHOWN, "");
    text += plain;
    for (let unit = 0; unit < plain.length; unit++) {
      starts.push(index);
      ends.push(index + segment.length);
    }
  }
  return { original, text, starts, ends };
}

/**
 * Where a quote stands in a text, as far as white space, invisible characters and compatibility forms may differ: in whole graphemes, and in
 * whole words of scripts that part them. Undefined where it does not, and where it is too short to say anything.
 */
export function findQuote({ original, text, starts, ends }: PlainText, quote: string): Span | undefined {
  if (/\p{Cs}/u.test(quote)) return undefined; // half of a pair would match half of a character
  const wanted = toPlain(quote).text;
  if (countLetters(wanted) < LEAST_LETTERS) return undefined;
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
    const span = { start: starts[at]!, end: ends[at + wanted.length - 1]! }; // every unit has its place
    if (!cutsWord(original, span.start) && !cutsWord(original, span.end)) return span;
  }
  return undefined;
}

const countLetters = (text: string): number => (text.match(LETTER) ?? []).length + (text.match(HAN) ?? []).length;

function cutsWord(text: string, at: number): boolean {
  return at > 0 && at < text.length && WORD.test(text.charAt(at - 1)) && WORD.test(text.charAt(at));
}
