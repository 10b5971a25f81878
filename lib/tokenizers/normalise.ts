import { type AlignedText, rewriteAligned, sliceAligned } from "@/lib/tokenizers/aligned-text";
import type { Normalizer } from "@/lib/tokenizers/contract";

/** What the steps of a tokenizer make of a text before it is cut into words. */
export function normalise(text: AlignedText, steps: readonly Normalizer[]): AlignedText {
  return steps.reduce((current, step) => (current.text === "" ? current : apply(current, step)), text);
}

function apply(source: AlignedText, step: Normalizer): AlignedText {
  switch (step.type) {
    case "unicode":
      return mapStretches(source, (stretch) => stretch.normalize(step.form));
    case "lowercase":
      return mapStretches(source, (stretch) => lower(stretch));
    case "strip-accents":
      return mapStretches(source, (stretch) => stretch.replace(/\p{M}/gu, ""));
    case "strip":
      return strip(source, step.left, step.right);
    case "bert":
      return bert(source, step);
    case "prepend":
      return insert(source, step.text);
    case "replace":
      return replace(source, step.from, step.to);
    case "replace-pattern":
      return rewriteAligned(source, (put) => {
        for (const { 0: match, index } of source.text.matchAll(new RegExp(step.pattern, "gu")))
          put(index, index + match.length, step.to);
      });
  }
}

/** A final sigma is a sigma: Rust's `to_lowercase` goes character by character, and so do we. */
const lower = (text: string) => Array.from(text, (character) => character.toLowerCase()).join("");

const insert = (source: AlignedText, text: string) => rewriteAligned(source, (put) => put(0, 0, text));

function replace(source: AlignedText, from: string, to: string): AlignedText {
  if (from === "" || !source.text.includes(from)) return source;
  return rewriteAligned(source, (put) => {
    for (let at = source.text.indexOf(from); at >= 0; at = source.text.indexOf(from, at + from.length))
      put(at, at + from.length, to);
  });
}

/** Rust's `char::is_whitespace`, which is not \s of JavaScript. */
const LEADING = /^\p{White_Space}+/u;

function strip(source: AlignedText, left: boolean, right: boolean): AlignedText {
  const start = left ? (LEADING.exec(source.text)?.[0].length ?? 0) : 0;
  let end = source.text.length;
  while (right && end > start && /\p{White_Space}/u.test(source.text[end - 1] as string)) end--;
  return start === 0 && end === source.text.length ? source : sliceAligned(source, start, end);
}

/** A character that starts something, with what composes with it: marks, and jamo after jamo. */
const STRETCH = /(?:[\u1100-\u115f\ua960-\ua97f][\u1160-\u11ff\ud7b0-\ud7ff]*|[^\p{M}])\p{M}*|\p{M}+/gsu;
const PLAIN = /^[\x20-\x7e\n\r\t]*$/;

/**
 * Applies a change that looks at a character and the marks after it, stretch by stretch, so that each unit keeps its place. What
 * does compose across stretches is kept right, and its place is the whole text.
 */
function mapStretches(source: AlignedText, change: (text: string) => string): AlignedText {
  const whole = change(source.text);
  if (whole === source.text) return source;
  if (!source.tracked) return { ...source, text: whole };
  const changed = rewriteAligned(source, (put) => {
    for (const { 0: stretch, index } of source.text.matchAll(STRETCH)) {
      const made = change(stretch);
      if (made !== stretch) put(index, index + stretch.length, made);
    }
  });
  if (changed.text === whole) return changed;
  return rewriteAligned(source, (put) => put(0, source.text.length, whole));
}

const HAN =
  /[\u{4e00}-\u{9fff}\u{3400}-\u{4dbf}\u{20000}-\u{2a6df}\u{2a700}-\u{2b73f}\u{2b740}-\u{2b81f}\u{2b920}-\u{2ceaf}\u{f900}-\u{faff}\u{2f800}-\u{2fa1f}]/u;

/** BertNormalizer (huggingface/tokenizers, normalizers/bert.rs): clean, space Han characters, strip accents, lower case. */
function bert(source: AlignedText, step: Extract<Normalizer, { type: "bert" }>): AlignedText {
  let current = source;
  if (step.cleanText || step.spaceHan) {
    current = mapCharacters(current, (character) => {
      const cleaned = step.cleanText ? clean(character) : character;
      return step.spaceHan && HAN.test(cleaned) ? ` ${cleaned} ` : cleaned;
    });
  }
  if (step.stripAccents && !PLAIN.test(current.text))
    current = mapStretches(current, (text) => text.normalize("NFD").replace(/\p{Mn}/gu, ""));
  return step.lowercase ? mapStretches(current, lower) : current;
}

function clean(character: string): string {
  if (/[\t\n\r]/.test(character)) return " ";
  if (character === "\ufffd" || /\p{C}/u.test(character)) return "";
  return /\p{White_Space}/u.test(character) ? " " : character;
}

function mapCharacters(source: AlignedText, change: (character: string) => string): AlignedText {
  const known = new Map<string, string>();
  return rewriteAligned(source, (put) => {
    let at = 0;
    for (const character of source.text) {
      const made = known.get(character) ?? change(character);
      known.set(character, made);
      if (made !== character) put(at, at + character.length, made);
      at += character.length;
    }
  });
}
