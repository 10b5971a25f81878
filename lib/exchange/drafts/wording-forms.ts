import { formsOfPatterns, patternsOf } from "@/lib/exchange/patterns";

/** The texts that patterns stand for, `first` before all others where it is one of them; `left` is how many there is no room for. */
export function formsOf(
  patterns: readonly string[],
  first?: string,
): { readonly forms: readonly string[]; readonly left: number } {
  const { forms, left } = formsOfPatterns(patterns);
  const isThere = first !== undefined && forms.includes(first);
  return { left, forms: isThere ? [first, ...forms.filter((form) => form !== first)] : forms };
}

/** Beyond it a pattern is longer than a body may hold, with every sign of it escaped. */
const LONGEST = 100;

/** Patterns that stand for exactly these texts, but for those that nobody would type. */
export const toPatterns = (forms: readonly string[]): string[] => [
  ...patternsOf(forms.filter((form) => form !== "" && form.length <= LONGEST)),
];
