import type { Locale } from "@/lib/core/locale";
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

/**
 * The lexeme as it stands in the entries of one language. PostgreSQL then knows how many of these hold it, not how many of all: what
 * half of the English entries hold is rare in the Chinese ones.
 */
export function inLanguage(lexeme: string, locale: Locale): string {
  return `${locale}${lexeme}`;
}

/** The words of a text, without doubles. */
export function wordsOf(text: string): string[] {
  return [...new Set(tokenize(text).flatMap(({ kind, text: found }) => (kind === "word" ? [found] : [])))];
}

/** Whether a word may be what a misspelt one was meant to be: numbers are never meant to be others. */
export function isCorrectable(word: string): boolean {
  return word.length >= 4 && /^\p{L}+$/u.test(word);
}
