import { editDistance } from "@/lib/core/edit-distance";

/** Shorter words differ by one letter from too many others. */
export const SHORTEST_TYPO = 5;

/** How many slips (a letter missing, added, changed, or two swapped) a word of so many letters may have: 0, 1, or 2 from nine on. */
export function slipsAllowed(length: number): number {
  return length < SHORTEST_TYPO ? 0 : length < 9 ? 1 : 2;
}

/** Every three neighbouring letters of the word with two blanks before it and one behind, without doubles (as pg_trgm has them). */
export function trigramsOf(word: string): string[] {
  const padded = Array.from(`  ${word} `);
  return [...new Set(padded.slice(2).map((_, index) => padded.slice(index, index + 3).join("")))];
}

/**
 * The known words that may have been meant by a misspelt one, the nearest first, at most `limit`. Of a word that is still being typed
 * (`isPrefix`) the beginnings of the known words count.
 */
export function nearWords(word: string, known: readonly string[], isPrefix: boolean, limit = 8): string[] {
  const allowed = slipsAllowed(word.length);
  if (allowed === 0) return [];
  const distance = (candidate: string) => {
    const whole = editDistance(word, candidate, allowed);
    if (!isPrefix || whole === 0) return whole;
    const beginnings = [-1, 0, 1].map((more) => candidate.slice(0, word.length + more));
    // A beginning says less than a whole word.
    return Math.min(whole, ...beginnings.map((beginning) => editDistance(word, beginning, allowed) + 0.5));
  };
  return known
    .map((candidate) => ({ candidate, distance: distance(candidate) }))
    .filter(({ distance: far }) => far < allowed + 1)
    .toSorted((a, b) => a.distance - b.distance || a.candidate.length - b.candidate.length)
    .slice(0, limit)
    .map(({ candidate }) => candidate);
}
