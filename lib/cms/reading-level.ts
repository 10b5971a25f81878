import { INLINE } from "@/lib/content/check/flatten-prose";

/** From so many sentences and words on a text has a level; a single line is what it is. */
const LEAST = { words: 30, characters: 40 };

/**
 * Flesch–Kincaid grade level: 0.39 · words ÷ sentences + 11.8 · syllables ÷ words − 15.59 (Kincaid, Fishburne, Rogers and Chissom,
 * "Derivation of new readability formulas for Navy enlisted personnel", Naval Technical Training Command, 1975). A formula or a piece of
 * code counts as one word of one syllable. Undefined for a text too short to have a level.
 */
export function gradeOfEnglish(prose: string): number | undefined {
  const words = prose.replaceAll(INLINE, " x ").match(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu) ?? [];
  if (words.length < LEAST.words) return undefined;
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0);
  return (0.39 * words.length) / countSentences(prose) + (11.8 * syllables) / words.length - 15.59;
}

/** Mean number of Chinese characters in a sentence; a Latin word, number or formula counts as two. Undefined for a short text. */
export function charactersPerSentence(prose: string): number | undefined {
  const characters = prose.match(/\p{Script=Han}/gu)?.length ?? 0;
  if (characters < LEAST.characters) return undefined;
  const others = prose.replaceAll(INLINE, " x ").match(/[\p{Script=Latin}\p{N}]+/gu)?.length ?? 0;
  return (characters + 2 * others) / countSentences(prose);
}

/** By their ends; what has none is one. A colon that opens a list and a semicolon end a sentence as well as a full stop does. */
const countSentences = (prose: string): number =>
  Math.max(1, prose.match(/[.!?;:](?=\s|$)|[。！？；：]|\n/gu)?.length ?? 1);

/** Groups of vowels, a silent e at the end aside: right for nine words in ten, and for all that a mean needs. */
function syllablesOf(word: string): number {
  const plain = word.toLowerCase().replace(/[^a-z]/g, "");
  if (plain.length <= 3) return 1;
  const groups = plain.replace(/(?:[^laeiouy]es|ed|[^laeiouy]e)$/, "").match(/[aeiouy]{1,2}/g);
  return Math.max(1, groups?.length ?? 1);
}
