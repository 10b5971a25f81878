import { stemWord } from "@/lib/core/stem-word";
import { pairsOf, tokenize } from "@/lib/search/tokenize";

/**
 * What an entry is found by: of each word itself and its stem, of each run of Chinese every pair of neighbours and its last character,
 * so that a single character is found as the beginning of a pair or as that. Without doubles.
 */
export function lexemesOf(text: string): string[] {
  const lexemes = tokenize(text).flatMap(({ kind, text: found }) =>
    kind === "word" ? [found, stemWord(found)] : [...pairsOf(found), Array.from(found).at(-1) ?? found],
  );
  return [...new Set(lexemes)];
}

/** The longer words of a text, without doubles: those that may be misspelt. */
export function longWordsOf(text: string): string[] {
  const words = tokenize(text).filter(({ kind, text: word }) => kind === "word" && isCorrectable(word));
  return [...new Set(words.map((word) => word.text))];
}

/** From five letters on one wrong letter leaves enough of a word; numbers are never meant to be others. */
export function isCorrectable(word: string): boolean {
  return word.length >= 4 && /^\p{L}+$/u.test(word);
}
