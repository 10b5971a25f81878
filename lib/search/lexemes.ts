import { stemWord } from "@/lib/core/stem-word";
import { pairsOf, tokenize } from "@/lib/search/tokenize";

/**
 * What an entry is found by: of each word itself and its stem, of each run of Chinese every pair of neighbours and every character.
 * Without doubles.
 */
export function lexemesOf(text: string): string[] {
  const lexemes = tokenize(text).flatMap(({ kind, text: found }) =>
    kind === "word" ? [found, stemWord(found)] : [...pairsOf(found), ...found],
  );
  return [...new Set(lexemes)];
}

/** The words of a text, without doubles. */
export function wordsOf(text: string): string[] {
  return [...new Set(tokenize(text).flatMap(({ kind, text: found }) => (kind === "word" ? [found] : [])))];
}

/** Whether a word may be what a misspelt one was meant to be: numbers are never meant to be others. */
export function isCorrectable(word: string): boolean {
  return word.length >= 4 && /^\p{L}+$/u.test(word);
}
