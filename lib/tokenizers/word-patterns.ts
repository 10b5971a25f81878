import type { WordPattern } from "@/lib/tokenizers/contract";
import {
  CASELESS,
  classOf,
  isLetter,
  LOWER,
  MARK,
  NEWLINE,
  NUMBER,
  OTHER,
  SPACE,
  UPPER,
} from "@/lib/tokenizers/unicode-classes";

/**
 * The patterns as they are published: GPT-2 (openai/gpt-2, encoder.py), cl100k_base and o200k_base (openai/tiktoken,
 * tiktoken_ext/openai_public.py, in the form that tokenizer.json files carry), Qwen2 (cl100k with digits one by one).
 * JSON files are recognised by these texts.
 */
export const PATTERN_TEXTS: Readonly<Record<WordPattern, string>> = {
  gpt2: String.raw`'s|'t|'re|'ve|'m|'ll|'d| ?\p{L}+| ?\p{N}+| ?[^\s\p{L}\p{N}]+|\s+(?!\S)|\s+`,
  cl100k: String.raw`(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}{1,3}| ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+`,
  qwen2: String.raw`(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}| ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+`,
  o200k: String.raw`[^\r\n\p{L}\p{N}]?[\p{Lu}\p{Lt}\p{Lm}\p{Lo}\p{M}]*[\p{Ll}\p{Lm}\p{Lo}\p{M}]+(?i:'s|'t|'re|'ve|'m|'ll|'d)?|[^\r\n\p{L}\p{N}]?[\p{Lu}\p{Lt}\p{Lm}\p{Lo}\p{M}]+[\p{Ll}\p{Lm}\p{Lo}\p{M}]*(?i:'s|'t|'re|'ve|'m|'ll|'d)?|\p{N}{1,3}| ?[^\s\p{L}\p{N}]+[\r\n/]*|\s*[\r\n]+|\s+(?!\S)|\s+`,
};

/** Where the word that begins at `start` ends. Both are UTF-16 indices; each character is looked at a fixed number of times. */
export type WordEnd = (text: string, start: number) => number;

/** The function that cuts as a published pattern does: every character of a text belongs to one word. */
export function wordEndOf(pattern: WordPattern): WordEnd {
  if (pattern === "gpt2") return gpt2End;
  if (pattern === "o200k") return o200kEnd;
  const digits = pattern === "cl100k" ? 3 : 1;
  return (text, start) => cl100kEnd(text, start, digits);
}

const APOSTROPHE = 0x27;
const BLANK = 0x20;
const SLASH = 0x2f;

const widthOf = (codePoint: number) => (codePoint > 0xffff ? 2 : 1);

/** A lone surrogate is read as U+FFFD, which it becomes in UTF-8. */
const kindAt = (text: string, at: number) => {
  const unit = text.charCodeAt(at);
  if (unit < 0xd800 || unit > 0xdfff) return classOf(unit);
  const codePoint = text.codePointAt(at) as number;
  return codePoint > 0xffff ? classOf(codePoint) : OTHER;
};
const next = (text: string, at: number) => at + widthOf(text.codePointAt(at) as number);

function gpt2End(text: string, start: number): number {
  const contraction = contractionEnd(text, start, false);
  if (contraction > start) return contraction;
  const from = text.charCodeAt(start) === BLANK ? start + 1 : start;
  if (from < text.length) {
    const kind = kindAt(text, from);
    if (isLetter(kind)) return lettersEnd(text, from);
    if (kind === NUMBER) return numbersEnd(text, from, Infinity);
    if (kind !== SPACE && kind !== NEWLINE) return othersEnd(text, from);
  }
  return blanksEnd(text, start, false);
}

function cl100kEnd(text: string, start: number, digits: number): number {
  const contraction = contractionEnd(text, start, true);
  if (contraction > start) return contraction;
  const kind = kindAt(text, start);
  if (isLetter(kind)) return lettersEnd(text, start);
  if (kind === NUMBER) return numbersEnd(text, start, digits);
  if (kind !== NEWLINE) {
    const after = next(text, start);
    if (after < text.length && isLetter(kindAt(text, after))) return lettersEnd(text, after);
  }
  return signsEnd(text, start, kind, false);
}

function o200kEnd(text: string, start: number): number {
  const kind = kindAt(text, start);
  if (isLetter(kind)) return withContraction(text, casedEnd(text, start) || upperEnd(text, start));
  if (kind === NUMBER) return numbersEnd(text, start, 3);
  if (kind !== NEWLINE) {
    // The pattern tries both ways to begin in its first alternative, then both in its second.
    const after = next(text, start);
    const end =
      casedEnd(text, after) ||
      (kind === MARK ? casedEnd(text, start) : 0) ||
      upperEnd(text, after) ||
      (kind === MARK ? upperEnd(text, start) : 0);
    if (end > 0) return withContraction(text, end);
  }
  return signsEnd(text, start, kind, true);
}

const isUpperRun = (kind: number) => kind === UPPER || kind === CASELESS || kind === MARK;
const isLowerRun = (kind: number) => kind === LOWER || kind === CASELESS || kind === MARK;

/** `[Lu Lt Lm Lo M]*[Ll Lm Lo M]+`, or 0. Where nothing is left for the second class, the first gives back what both hold. */
function casedEnd(text: string, start: number): number {
  let at = start;
  let sharedEnd = 0;
  while (at < text.length) {
    const kind = kindAt(text, at);
    if (!isUpperRun(kind)) break;
    at = next(text, at);
    if (kind !== UPPER) sharedEnd = at;
  }
  const lowerStart = at;
  while (at < text.length && isLowerRun(kindAt(text, at))) at = next(text, at);
  return at > lowerStart ? at : sharedEnd;
}

/** `[Lu Lt Lm Lo M]+`, or 0; what `[Ll Lm Lo M]*` could add would have been found by `casedEnd`. */
function upperEnd(text: string, start: number): number {
  let at = start;
  while (at < text.length && isUpperRun(kindAt(text, at))) at = next(text, at);
  return at > start ? at : 0;
}

const withContraction = (text: string, end: number) => contractionEnd(text, end, true);

/** The end of 's, 't, 're, 've, 'm, 'll or 'd at `start`, or `start`. */
function contractionEnd(text: string, start: number, anyCase: boolean): number {
  if (text.charCodeAt(start) !== APOSTROPHE) return start;
  const two = text.slice(start + 1, start + 3);
  // ſ is the other small form of S.
  const letters = anyCase ? two.toLowerCase().replace("ſ", "s") : two;
  if (/^[stmd]/.test(letters)) return start + 2;
  return /^(?:re|ve|ll)/.test(letters) ? start + 3 : start;
}

function lettersEnd(text: string, start: number): number {
  let at = start;
  while (at < text.length && isLetter(kindAt(text, at))) at = next(text, at);
  return at;
}

function numbersEnd(text: string, start: number, most: number): number {
  let at = start;
  for (let count = 0; count < most && at < text.length && kindAt(text, at) === NUMBER; count++) at = next(text, at);
  return at;
}

function othersEnd(text: string, start: number): number {
  let at = start;
  while (at < text.length) {
    const kind = kindAt(text, at);
    if (kind !== OTHER && kind !== MARK) break;
    at = next(text, at);
  }
  return at;
}

/** ` ?[^\s\p{L}\p{N}]+[\r\n]*` (with `/` in the last class for o200k), or what is white. */
function signsEnd(text: string, start: number, kind: number, slashes: boolean): number {
  const from = text.charCodeAt(start) === BLANK ? start + 1 : start;
  const first = from === start ? kind : from < text.length ? kindAt(text, from) : SPACE;
  if (first !== OTHER && first !== MARK) return blanksEnd(text, start, true);
  let at = othersEnd(text, from);
  while (at < text.length) {
    const unit = text.charCodeAt(at);
    if (unit !== 0x0a && unit !== 0x0d && !(slashes && unit === SLASH)) break;
    at++;
  }
  return at;
}

/** `\s*[\r\n]+` (where newlines count), `\s+(?!\S)`, `\s+`: white characters are all one unit long. */
function blanksEnd(text: string, start: number, newlines: boolean): number {
  let at = start;
  let afterNewline = 0;
  while (at < text.length) {
    const kind = kindAt(text, at);
    if (kind !== SPACE && kind !== NEWLINE) break;
    at++;
    if (kind === NEWLINE) afterNewline = at;
  }
  if (newlines && afterNewline > 0) return afterNewline;
  return at < text.length && at - start > 1 ? at - 1 : at;
}
