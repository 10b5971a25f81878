import type { Locale } from "@/lib/core/locale";

/**
 * Whether it is the turn of this language, once for each flow: the odd ones are walked in Chinese, the even ones in English. For flows
 * whose steps do not hang on words: that both languages have all words is held by their keys, that they fit and are accessible by
 * tests beside, and twice the browser would only cost twice the time. Flows of accounts and whatever a learner meets first are walked in both.
 */
export function takeTurns(locale: Locale): () => boolean {
  let count = 0;
  return () => (count++ % 2 === 0) === (locale === "zh");
}
