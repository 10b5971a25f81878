import type { WordPattern } from "@/lib/tokenizers/contract";
import { PATTERN_TEXTS } from "@/lib/tokenizers/word-patterns";

/** The published pattern that a regular expression of a tokenizer.json is, or null. */
export function knownPattern(regex: string): WordPattern | null {
  const names = Object.keys(PATTERN_TEXTS) as WordPattern[]; // the record has no other keys
  return names.find((name) => PATTERN_TEXTS[name] === regex) ?? null;
}

const ANY_CASE = /\(\?i:([^()[\]\\]*)\)/g;
const bothCases = (text: string) =>
  text.replace(/[a-z]/gi, (letter) => `[${letter.toLowerCase()}${letter.toUpperCase()}]`);

/**
 * A regular expression of Oniguruma, as tokenizer.json files carry it, for JavaScript: white space as Unicode has it, groups without
 * case written out, possessive quantifiers as greedy ones. Null where that gives none, or one that could take time in more than
 * proportion to a text: a repeated group that repeats something itself.
 */
export function toJavaScriptPattern(regex: string): string | null {
  const translated = regex
    .replace(ANY_CASE, (_, inner: string) => `(?:${bothCases(inner)})`)
    .replace(/((?:[^\\]|^)[*+?}])\+/g, "$1")
    .replace(/\\s/g, "\\p{White_Space}")
    .replace(/\\S/g, "\\P{White_Space}")
    .replace(/\\([#"'%&,:;<=>@`~! -])/g, (whole, sign: string) => (sign === "-" ? whole : sign))
    .replace(/\\A/g, "^")
    .replace(/\\[zZ]/g, "$");
  if (repeatsRepetition(translated)) return null;
  try {
    new RegExp(translated, "gu");
    return translated;
  } catch {
    return null;
  }
}

/** Whether a group with a quantifier inside is repeated without bound. */
function repeatsRepetition(pattern: string): boolean {
  const open: boolean[] = [];
  let inClass = false;
  for (let at = 0; at < pattern.length; at++) {
    const sign = pattern[at];
    if (sign === "\\") at++;
    else if (inClass) inClass = sign !== "]";
    else if (sign === "[") inClass = true;
    else if (sign === "(") open.push(false);
    else if (sign === ")") {
      const repeats = open.pop() ?? false;
      if (repeats && /^(?:[*+]|\{\d*,\})/.test(pattern.slice(at + 1))) return true;
      if (repeats && open.length > 0) open[open.length - 1] = true;
    } else if (/^(?:[*+]|\{\d*,\d*\})/.test(pattern.slice(at, at + 12)) && open.length > 0)
      open[open.length - 1] = true;
  }
  return false;
}
