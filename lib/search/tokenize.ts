import { foldText } from "@/lib/search/fold-text";

/** A word of letters and digits, or an unbroken run of characters of a script that writes no spaces. */
export interface Token {
  readonly kind: "word" | "run";
  /** Folded. */
  readonly text: string;
}

const SPACELESS = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}`;
const TOKEN = new RegExp(`((?:(?=[\\p{L}\\p{N}])[${SPACELESS}])+)|(?:(?![${SPACELESS}])[\\p{L}\\p{N}\\p{M}])+`, "gu");

/** Longer ones are no words. */
const WORD_MAX = 60;

/** The words and runs of a text in their order. Never throws. */
export function tokenize(text: string): Token[] {
  return Array.from(foldText(text).matchAll(TOKEN), ([found, run]): Token =>
    run === undefined ? { kind: "word", text: found.slice(0, WORD_MAX) } : { kind: "run", text: run },
  );
}

/** The pairs of neighbours of a run, in order: 低秩矩 gives 低秩, 秩矩. A run of one character has none. */
export function pairsOf(run: string): string[] {
  const characters = Array.from(run);
  return characters.slice(1).map((character, index) => `${characters[index] ?? ""}${character}`);
}
