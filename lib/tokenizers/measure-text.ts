import type { Tokenizer } from "@/lib/tokenizers/contract";

/** How many tokens a text of one language takes. Ratios are NaN where there is nothing to divide by. */
export interface TextMeasure {
  readonly tokens: number;
  /** Letters and Han characters with their marks; neither spaces nor signs. */
  readonly characters: number;
  /** Words as Unicode and its dictionaries cut them (Intl.Segmenter). */
  readonly words: number;
  readonly perCharacter: number;
  readonly perWord: number;
}

export interface TextMeasures {
  readonly chinese: TextMeasure;
  readonly latin: TextMeasure;
  readonly tokens: number;
  readonly characters: number;
  readonly bytes: number;
}

const HAN = /\p{Script=Han}/u;
const LATIN = /\p{Script=Latin}/u;

/**
 * Tokens of a text, and of its Chinese and its Latin part by themselves. A token belongs to a part when it holds a character of that
 * script, or some bytes of one; signs, digits and spaces count for the text alone.
 */
export function measureText(tokenizer: Tokenizer, text: string): TextMeasures {
  const scripts = [HAN, LATIN] as const;
  const own = [0, 0];
  let tokens = 0;
  tokenizer.forEachToken(text, ({ parts }) => {
    tokens++;
    scripts.forEach((script, index) => {
      if (parts.some(({ character }) => script.test(character))) own[index]!++; // one for each script
    });
  });
  const part = (script: RegExp, count: number): TextMeasure => {
    const characters = countCharacters(text, script);
    const words = countWords(text, script);
    return { tokens: count, characters, words, perCharacter: count / characters, perWord: count / words };
  };
  const [chinese, latin] = own as [number, number]; // as many as scripts
  return {
    ...{ chinese: part(HAN, chinese), latin: part(LATIN, latin), tokens },
    ...{ characters: countCharacters(text, /./su), bytes: new TextEncoder().encode(text).length },
  };
}

function countCharacters(text: string, kind: RegExp): number {
  let count = 0;
  for (const character of text) if (kind.test(character)) count++;
  return count;
}

function countWords(text: string, script: RegExp): number {
  let count = 0;
  for (const { segment, isWordLike } of new Intl.Segmenter("zh", { granularity: "word" }).segment(text))
    if (isWordLike && script.test(segment)) count++;
  return count;
}
