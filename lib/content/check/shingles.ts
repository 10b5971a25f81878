import type { Locale } from "@/lib/core/locale";

/** Characters of Chinese, words of English. A word or number in Chinese text counts as one. */
const WORDS: Readonly<Record<Locale, RegExp>> = {
  zh: /\p{Script=Han}|[^\p{Script=Han}\s]+/gu,
  en: /\S+/gu,
};

/**
 * The shingles of a text: every run of two neighbouring words or Chinese characters, or the one there is. Case, punctuation and width make no difference,
 * and neither do numbers, drawn or written: the same question with other numbers is the same question.
 */
export function shinglesOf(text: string, locale: Locale): ReadonlySet<string> {
  const plain = text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/\{\{[^{}]*\}\}|\d+(?:[.,]\d+)*/g, "#")
    .replace(/[^\p{L}#]+/gu, " ");
  const words: readonly string[] = plain.match(WORDS[locale]) ?? [];
  return new Set(
    words.slice(0, Math.max(1, words.length - 1)).map((word, index) => `${word} ${words[index + 1] ?? ""}`),
  );
}

/** Jaccard similarity: what two sets share of all that is in them, 0..1. Two empty sets share nothing. */
export function similarity(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const shared = [...one].filter((entry) => other.has(entry)).length;
  return shared === 0 ? 0 : shared / (one.size + other.size - shared);
}
