import { alignWhole } from "@/lib/tokenizers/aligned-text";
import type { Normalizer, PreTokenizer, TrainingProgress } from "@/lib/tokenizers/contract";
import { normalise } from "@/lib/tokenizers/normalise";
import { splitWords } from "@/lib/tokenizers/split-words";
import { wordEndOf } from "@/lib/tokenizers/word-patterns";

/** Distinct words in the order in which they first come, and how often each does. */
export interface WordCounts {
  readonly texts: string[];
  readonly counts: Int32Array;
  /** How often a word ends its line (of `countLines`). */
  readonly lineEnds: Int32Array;
}

const STEP = 1 << 18;

/** The words of texts that are cut by a pattern, or not at all. Yields how many UTF-16 units were read. */
export function* countPatternWords(
  texts: readonly string[],
  preTokenizers: readonly PreTokenizer[],
): Generator<TrainingProgress, WordCounts> {
  const pattern = preTokenizers.find((step) => step.type === "pattern")?.pattern;
  const endOfWord = pattern === undefined ? (text: string) => text.length : wordEndOf(pattern);
  const tally = new Tally();
  const total = sizeOf(texts);
  let done = 0;
  let reported = 0;
  for (const text of texts) {
    for (let at = 0; at < text.length;) {
      const end = endOfWord(text, at);
      tally.add(text.slice(at, end), false);
      at = end;
      if (done + at - reported < STEP) continue;
      reported = done + at;
      yield { phase: "words", done: reported, total };
    }
    done += text.length;
  }
  return tally.result();
}

/**
 * The words of texts line by line, as sentencepiece reads them: spaces around lines are dropped, and several are one.
 */
export function* countLineWords(
  texts: readonly string[],
  normalizers: readonly Normalizer[],
  preTokenizers: readonly PreTokenizer[],
): Generator<TrainingProgress, WordCounts> {
  const tally = new Tally();
  const total = sizeOf(texts);
  let done = 0;
  let reported = 0;
  for (const text of texts) {
    for (let at = 0; at < text.length;) {
      const found = text.indexOf("\n", at);
      const end = found < 0 ? text.length : found + 1;
      const line = text
        .slice(at, end)
        .replace(/\r?\n$|^ +| +(?=\r?\n?$)/g, "")
        .replace(/ {2,}/g, " ");
      const words = splitWords(normalise(alignWhole(line, false), normalizers), preTokenizers, true);
      words.forEach((word, index) => tally.add(word.text, index === words.length - 1));
      done += end - at;
      at = end;
      if (done - reported < STEP) continue;
      reported = done;
      yield { phase: "words", done, total };
    }
  }
  return tally.result();
}

const sizeOf = (texts: readonly string[]) => texts.reduce((sum, { length }) => sum + length, 0);

class Tally {
  readonly #indices = new Map<string, number>();
  readonly #texts: string[] = [];
  readonly #counts: number[] = [];
  readonly #lineEnds: number[] = [];

  add(word: string, isLineEnd: boolean): void {
    const known = this.#indices.get(word);
    if (known !== undefined) {
      this.#counts[known]!++; // counted from its first time on;
      if (isLineEnd) this.#lineEnds[known]!++; // the same;
      return;
    }
    this.#indices.set(word, this.#texts.length);
    this.#texts.push(word);
    this.#counts.push(1);
    this.#lineEnds.push(isLineEnd ? 1 : 0);
  }

  result(): WordCounts {
    return {
      texts: this.#texts,
      counts: Int32Array.from(this.#counts),
      lineEnds: Int32Array.from(this.#lineEnds),
    };
  }
}
