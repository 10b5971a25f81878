import type { Dimension } from "@/lib/quantity/dimension";
import { splitsWord } from "@/lib/quantity/units";

/** Words for powers of ten that stand before any unit. Chinese ones stack: 百万, 千亿, 万亿. */
const CHINESE: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1e3, 万: 1e4, 萬: 1e4, 亿: 1e8, 億: 1e8 };
const WORDS: Readonly<Record<string, number>> = { thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12 };

/** Letters are multipliers only where they cannot be a unit: in bytes `B` is a byte and `M` alone is ambiguous, in seconds `m` is a minute. */
const LETTERS: Readonly<Record<string, number>> = {
  ...{ k: 1e3, K: 1e3, M: 1e6, B: 1e9, G: 1e9, T: 1e12, bn: 1e9 },
  ...{ Ki: 2 ** 10, Mi: 2 ** 20, Gi: 2 ** 30, Ti: 2 ** 40 },
};
const COUNT_LETTERS: Readonly<Record<string, number>> = { m: 1e6, b: 1e9, t: 1e12 };
const LETTER_TABLES: Readonly<Partial<Record<Dimension, Readonly<Record<string, number>>>>> = {
  count: { ...LETTERS, ...COUNT_LETTERS },
  FLOP: LETTERS,
  "FLOP/s": LETTERS,
  "tokens/s": LETTERS,
};

interface MultiplierMatch {
  readonly factor: number;
  readonly length: number;
}

/** A run of Chinese multipliers at `start`: 万亿 is 10¹². */
export function matchChineseMultiplier(text: string, start: number): MultiplierMatch | undefined {
  let factor = 1;
  let end = start;
  for (let next = CHINESE[text.charAt(end)]; next !== undefined; next = CHINESE[text.charAt(end)]) {
    factor *= next;
    end++;
  }
  return end > start ? { factor, length: end - start } : undefined;
}

/**
 * The longest Latin multiplier at `start` in this dimension: 7B, 3 million. A word may go on behind it only with a unit
 * (`Mtokens`, `millionbytes`), which `isUnitAt` tells.
 */
export function matchLatinMultiplier(
  text: string,
  start: number,
  dimension: Dimension,
  isUnitAt: (index: number) => boolean,
): MultiplierMatch | undefined {
  const letters = LETTER_TABLES[dimension] ?? {};
  for (let length = 8; length > 0; length--) {
    const end = start + length;
    const spelling = text.slice(start, end);
    const factor = Object.hasOwn(letters, spelling)
      ? letters[spelling]
      : Object.hasOwn(WORDS, spelling.toLowerCase())
        ? WORDS[spelling.toLowerCase()]
        : undefined;
    if (factor !== undefined && (!splitsWord(text, end) || isUnitAt(end))) return { factor, length };
  }
  return undefined;
}
