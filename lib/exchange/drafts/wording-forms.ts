import { expandPattern } from "@/lib/wording/expand-pattern";

/** How many spellings of one answer a file lists; a pattern may stand for hundreds that differ in an article. */
export const MOST_FORMS = 60;

/** The texts that patterns stand for, each once, `first` before all others where it is one of them, and the `rest` for which there is no room. */
export function formsOf(
  patterns: readonly string[],
  first?: string,
): { readonly forms: readonly string[]; readonly rest: readonly string[] } {
  const all = [...new Set(patterns.flatMap(expandPattern).map((form) => form.replace(/\s+/g, " ").trim()))];
  const leading = first !== undefined && all.includes(first) ? [first] : [];
  const forms = [...new Set([...leading, ...all])];
  return { forms: forms.slice(0, MOST_FORMS), rest: forms.slice(MOST_FORMS) };
}

const MOST_PATTERNS = 20;
const LONGEST_PATTERN = 200;

/** A text as a pattern that stands for it alone. */
const escapePattern = (text: string): string => text.replace(/[\\()[\]|]/g, "\\$&");

/** Patterns that stand for exactly these texts: one each, or several joined where there are more than a body holds. */
export function toPatterns(forms: readonly string[]): string[] {
  const patterns = forms.map(escapePattern).filter((pattern) => pattern !== "" && pattern.length <= LONGEST_PATTERN);
  if (patterns.length <= MOST_PATTERNS) return patterns;
  const joined: string[] = [];
  for (const pattern of patterns) {
    const last = joined.at(-1);
    if (last !== undefined && last.length + pattern.length < LONGEST_PATTERN)
      joined[joined.length - 1] = `${last}|${pattern}`;
    else joined.push(pattern);
  }
  return joined;
}
