export interface WordingOptions {
  /** `exact` where upper and lower case carry meaning. */
  readonly case: "any" | "exact";
}

/**
 * One plain spelling for what people type: NFKC (full-width forms become ASCII), no white space, hyphens, underscores, quotation
 * marks or closing full stop, and lower case unless case carries meaning. `Ｌow-Rank Adaptation。` and `low rank adaptation` are
 * the same. Linear in the length of the text.
 */
export function normalizeWording(text: string, options: WordingOptions): string {
  const plain = text
    .normalize("NFKC")
    .replace(/[\s\u200b-\u200d\u2060\ufeff\p{Pd}_'"“”‘’`「」]/gu, "")
    .replace(/^[,.;:。，；：、]+|[,.;:。，；：、]+$/gu, "");
  return options.case === "exact" ? plain : plain.toLowerCase().normalize("NFKC");
}
