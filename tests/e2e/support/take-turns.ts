import type { Locale } from "@/lib/core/locale";

/**
 * Whether it is the turn of this language, once for each flow: the odd ones are walked in Chinese, the even ones in English. For flows
 * whose steps do not hang on words and which do not look at the page: axe and widths are tested in both (docs/decisions/079).
 */
export function takeTurns(locale: Locale): () => boolean {
  let count = 0;
  return () => (count++ % 2 === 0) === (locale === "zh");
}
