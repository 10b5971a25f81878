import { createBoundedCache } from "@/lib/core/bounded-cache";
import { editDistance } from "@/lib/core/edit-distance";
import { expandPattern } from "@/lib/wording/expand-pattern";
import { normalizeWording, type WordingOptions } from "@/lib/wording/normalize-wording";

const expanded = createBoundedCache<string, ReadonlySet<string>>(2_000);

/** The normalised forms of a list of patterns. */
export function formsOf(patterns: readonly string[], options: WordingOptions): ReadonlySet<string> {
  const key = JSON.stringify([options.case, patterns]);
  const known = expanded.get(key);
  if (known) return known;
  const forms = patterns.flatMap(expandPattern).map((form) => normalizeWording(form, options));
  return expanded.keep(key, new Set(forms.filter((form) => form !== "")));
}

export function matchesWording(text: string, patterns: readonly string[], options: WordingOptions): boolean {
  return formsOf(patterns, options).has(normalizeWording(text, options));
}

/** Slips of the fingers that a form of this length allows: none below five characters, where another word is as near. */
const slipsAllowed = (length: number): number => (length < 5 ? 0 : length < 9 ? 1 : 2);
/** In Chinese another character is another word, so only Latin spelling is looked at. */
const IS_LATIN = /^[\p{Script=Latin}\p{Script=Common}]+$/u;
const digitsOf = (text: string): string => text.replace(/[^0-9]/gu, "");

/**
 * Whether a text that matches nothing is an accepted form with a slip of the fingers: at most one from five characters on, two from
 * nine on, and never in a digit (`nf4` and `nf8` differ in what they say).
 */
export function isNearMiss(text: string, patterns: readonly string[], options: WordingOptions): boolean {
  const given = normalizeWording(text, options);
  if (!IS_LATIN.test(given)) return false;
  return [...formsOf(patterns, options)].some((form) => {
    const limit = slipsAllowed(form.length);
    return limit > 0 && digitsOf(form) === digitsOf(given) && editDistance(given, form, limit) <= limit;
  });
}
