/** Longer texts have their words counted in their beginning alone: cutting Chinese into words takes a second for each few megabytes. */
const MOST_FOR_WORDS = 200_000;

export interface TextFigures {
  /** Code points. */
  readonly characters: number;
  readonly bytes: number;
  /** Words as the browser finds them, punctuation and spaces left out; null where it cannot, or for texts that are too long. */
  readonly words: number | null;
}

/** How long a text is. Words are those of Intl.Segmenter (Unicode UAX #29, with a dictionary for Chinese). */
export function measureText(text: string): TextFigures {
  let [characters, bytes] = [0, 0];
  for (let at = 0; at < text.length; characters++) {
    const code = text.codePointAt(at) as number;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    at += code > 0xffff ? 2 : 1;
  }
  return { characters, bytes, words: countWords(text) };
}

function countWords(text: string): number | null {
  if (text.length > MOST_FOR_WORDS || typeof Intl.Segmenter !== "function") return null;
  let words = 0;
  for (const { isWordLike } of new Intl.Segmenter("zh", { granularity: "word" }).segment(text)) if (isWordLike) words++;
  return words;
}
