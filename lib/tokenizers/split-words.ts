import { type AlignedText, rewriteAligned, sliceAligned } from "@/lib/tokenizers/aligned-text";
import type { PreTokenizer, SplitBehaviour } from "@/lib/tokenizers/contract";
import { wordEndOf } from "@/lib/tokenizers/word-patterns";

export const METASPACE = "▁";

/**
 * Cuts a normalised text into the words that a model works on. Each step cuts the words of the one before. Byte-level words are left
 * as they are; the model reads their bytes.
 * @param first whether the text begins the whole input; one that follows a special token does not
 */
export function splitWords(text: AlignedText, steps: readonly PreTokenizer[], first: boolean): AlignedText[] {
  let words = [text];
  for (const step of steps) words = words.flatMap((word, index) => cut(word, step, first && index === 0));
  return words.filter((word) => word.text !== "");
}

function cut(word: AlignedText, step: PreTokenizer, first: boolean): AlignedText[] {
  switch (step.type) {
    case "pattern": {
      const endOfWord = wordEndOf(step.pattern);
      return cutAt(word, (at) => endOfWord(word.text, at));
    }
    case "byte-level":
      return [step.prefixSpace && !word.text.startsWith(" ") ? rewriteAligned(word, (put) => put(0, 0, " ")) : word];
    case "metaspace":
      return metaspace(word, step.prepend, step.split, first);
    case "split": {
      const pattern = step.literal ? escape(step.pattern) : step.pattern;
      return split(word, new RegExp(pattern, "gu"), step.behaviour, step.invert);
    }
    case "bert":
      return matches(word, BERT_WORDS);
    case "whitespace":
      return matches(word, WORDS_AND_SIGNS);
    case "whitespace-split":
      return split(word, /\p{White_Space}+/gu, "removed", false);
    case "punctuation":
      return split(word, PUNCTUATION, step.behaviour, false);
    case "digits":
      return split(word, /\p{N}/gu, step.individual ? "isolated" : "contiguous", false);
  }
}

/** Punctuation of Unicode, and what ASCII has besides. */
const PUNCTUATION = /[\p{P}!-/:-@[-`{-~]/gu;
/** Signs one by one, and what stands between signs and white space. */
const BERT_WORDS = /[\p{P}!-/:-@[-`{-~]|[^\p{P}!-/:-@[-`{-~\p{White_Space}]+/gu;

/** `\w+|[^\w\s]+` as Rust reads it. */
const WORDS_AND_SIGNS = (() => {
  const word = String.raw`\p{Alphabetic}\p{M}\p{Nd}\p{Pc}\u200c\u200d`;
  return new RegExp(`[${word}]+|[^${word}\\p{White_Space}]+`, "gu");
})();

const escape = (text: string) => text.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");

function cutAt(word: AlignedText, endOf: (start: number) => number): AlignedText[] {
  const words: AlignedText[] = [];
  for (let at = 0; at < word.text.length;) {
    const end = endOf(at);
    words.push(sliceAligned(word, at, end));
    at = end;
  }
  return words;
}

function metaspace(word: AlignedText, prepend: "always" | "first" | "never", isSplit: boolean, first: boolean) {
  let spaced = rewriteAligned(word, (put) => {
    for (let at = word.text.indexOf(" "); at >= 0; at = word.text.indexOf(" ", at + 1)) put(at, at + 1, METASPACE);
  });
  const isPrepended = prepend === "always" || (prepend === "first" && first);
  if (isPrepended && !spaced.text.startsWith(METASPACE)) spaced = rewriteAligned(spaced, (put) => put(0, 0, METASPACE));
  if (!isSplit) return [spaced];
  return cutAt(spaced, (at) => {
    const end = spaced.text.indexOf(METASPACE, at + 1);
    return end < 0 ? spaced.text.length : end;
  });
}

const matches = (word: AlignedText, pattern: RegExp): AlignedText[] =>
  Array.from(word.text.matchAll(pattern), ({ 0: match, index }) => sliceAligned(word, index, index + match.length));

/** The pieces between and at the matches of a pattern (huggingface/tokenizers, normalizer.rs, SplitDelimiterBehavior). */
function split(word: AlignedText, pattern: RegExp, behaviour: SplitBehaviour, invert: boolean): AlignedText[] {
  const spans: { start: number; end: number; isMatch: boolean }[] = [];
  let at = 0;
  for (const { 0: match, index } of word.text.matchAll(pattern)) {
    if (match === "") continue;
    if (index > at) spans.push({ start: at, end: index, isMatch: invert });
    spans.push({ start: index, end: index + match.length, isMatch: !invert });
    at = index + match.length;
  }
  if (at < word.text.length) spans.push({ start: at, end: word.text.length, isMatch: invert });
  return join(spans, behaviour).map(({ start, end }) => sliceAligned(word, start, end));
}

interface Span {
  readonly start: number;
  readonly end: number;
  readonly isMatch: boolean;
}

function join(spans: readonly Span[], behaviour: SplitBehaviour): readonly Span[] {
  if (behaviour === "isolated") return spans;
  if (behaviour === "removed") return spans.filter(({ isMatch }) => !isMatch);
  const joined: Span[] = [];
  for (const span of spans) {
    const before = joined.at(-1);
    const goesOn =
      before !== undefined &&
      (behaviour === "contiguous"
        ? before.isMatch === span.isMatch
        : behaviour === "merged-with-previous"
          ? span.isMatch && !before.isMatch
          : before.isMatch && !span.isMatch);
    if (goesOn) joined[joined.length - 1] = { ...before, end: span.end, isMatch: span.isMatch };
    else joined.push(span);
  }
  return joined;
}
