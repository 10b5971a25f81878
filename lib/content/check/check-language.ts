import { INLINE, type Prose } from "@/lib/content/check/flatten-prose";
import type { Locale } from "@/lib/core/locale";

/** A Chinese word has about two characters. */
const CHARACTERS_PER_WORD = 2;
/** Below this a text is too short to have a language: a name, a few terms. */
const LEAST = { words: 5, characters: 6 };

interface LanguageFault {
  readonly severity: "error";
  readonly line: number;
  readonly message: string;
  readonly remedy: string;
}

/**
 * Paragraphs that are mostly in the other language. Code, formulas, addresses, drawn places and names do
 * not count: a name is a word with a capital, a digit or a sign in it. Chinese is too little of itself with less than three words in
 * ten, English with less than half.
 */
export function checkLanguage(runs: readonly Prose[], locale: Locale): LanguageFault[] {
  return runs.flatMap(({ text, lineAt }) => {
    const { characters, words, names } = countWords(text);
    const chinese = characters / CHARACTERS_PER_WORD;
    const at = { severity: "error", line: lineAt(0) } as const;
    if (locale === "zh" && words >= LEAST.words && chinese < 0.3 * (chinese + words))
      return [{ ...at, message: "Chinese text that is mostly English", remedy: "Write it in Chinese" }];
    const quotesOnly = characters >= 2 && words + names === 0;
    if (locale === "en" && (quotesOnly || (characters >= LEAST.characters && chinese > words + names)))
      return [
        {
          ...at,
          message: "English text that is mostly Chinese",
          remedy: "Write it in English; quote samples in backquotes",
        },
      ];
    return [];
  });
}

/** Chinese characters, common English words of two letters or more, and names in Latin letters. */
export function countWords(text: string): { characters: number; words: number; names: number } {
  const plain = text.replaceAll(INLINE, " ").replace(/\{\{[^{}]*\}\}|\{#[^{}]*\}|https?:\S+/g, " ");
  const latin =
    plain.replace(/\p{Script=Han}/gu, " ").match(/[\p{L}\p{N}_.’'=/()-]*\p{Script=Latin}{2}[\p{L}\p{N}_.’'=/()-]*/gu) ??
    [];
  const words = latin.filter((word) => /^\(?[a-z][a-z’'-]+[.)]{0,2}$/.test(word)).length;
  return { characters: plain.match(/\p{Script=Han}/gu)?.length ?? 0, words, names: latin.length - words };
}
