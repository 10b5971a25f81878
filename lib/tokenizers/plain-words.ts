import type { Normalizer, PreTokenizer } from "@/lib/tokenizers/contract";
import type { WordCounts } from "@/lib/tokenizers/count-words";
import { METASPACE } from "@/lib/tokenizers/split-words";
import { RARE } from "@/lib/tokenizers/valid-piece";

/** How sentencepiece marks spaces: one ▁ before the text and one for each space, and words begin with it. */
export const PLAIN_NORMALIZERS: readonly Normalizer[] = [{ type: "prepend", text: METASPACE }];
export const PLAIN_PRE_TOKENIZERS: readonly PreTokenizer[] = [{ type: "metaspace", prepend: "never", split: true }];

/**
 * The characters that get a piece of their own, most frequent first, equal ones by code point: so many that `coverage` of all
 * characters are among them (google/sentencepiece, trainer_interface.cc).
 */
export function chooseAlphabet({ texts, counts }: WordCounts, coverage: number): [character: string, count: number][] {
  const tally = new Map<string, number>();
  let total = 0;
  texts.forEach((word, index) => {
    const count = counts[index] as number;
    for (const character of word) {
      tally.set(character, (tally.get(character) ?? 0) + count);
      total += count;
    }
  });
  const sorted = [...tally].sort(
    ([a, countA], [b, countB]) => countB - countA || (a.codePointAt(0) as number) - (b.codePointAt(0) as number),
  );
  let covered = 0;
  const missing = sorted.findIndex(([, count]) => {
    if (covered / total >= coverage) return true;
    covered += count;
    return false;
  });
  return missing < 0 ? sorted : sorted.slice(0, missing);
}

/** Words with what is too rare replaced. */
export function hideRare({ texts, counts, lineEnds }: WordCounts, alphabet: ReadonlySet<string>): WordCounts {
  const hidden = texts.map((word) =>
    Array.from(word, (character) => (alphabet.has(character) ? character : RARE)).join(""),
  );
  return { texts: hidden, counts, lineEnds };
}
