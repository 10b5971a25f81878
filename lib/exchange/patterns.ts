import type { BodyOf } from "@/lib/exchange/open-item";
import type { Locale } from "@/lib/core/locale";
import { expandPattern } from "@/lib/wording/expand-pattern";
import { matchesWording } from "@/lib/wording/match-wording";

/** More forms than a form of another system should hold. */
const MOST_FORMS = 100;

/** Every text that patterns stand for, once each; `left` is how many are beyond what is written. */
export function formsOfPatterns(patterns: readonly string[]): {
  readonly forms: readonly string[];
  readonly left: number;
} {
  const forms = [...new Set(patterns.flatMap((pattern) => expandPattern(pattern).map((form) => form.trim())))].filter(
    (form) => form !== "",
  );
  return { forms: forms.slice(0, MOST_FORMS), left: Math.max(0, forms.length - MOST_FORMS) };
}

/** The accepted forms with the one first that is shown as the right answer; `isShown`: whether that one is among them. */
export function acceptedForms(body: BodyOf<"short-text">, locale: Locale) {
  const shown = body.answer[locale];
  const { forms, left } = formsOfPatterns(body.accept);
  const isShown = matchesWording(shown, body.accept, body);
  return { forms: isShown ? [shown, ...forms.filter((form) => form !== shown)] : forms, left, isShown };
}

const MOST_PATTERNS = 20;
const LONGEST_PATTERN = 200;

/** Patterns for exactly these texts: one each, or several in one where there are more than an item may have. */
export function patternsOf(forms: readonly string[]): readonly string[] {
  const plain = forms.map((form) => form.replace(/[()[\]|\\]/g, "\\$&"));
  if (plain.length <= MOST_PATTERNS) return plain;
  const packed: string[][] = [];
  for (const pattern of plain) {
    const last = packed.at(-1);
    const isRoom = last && [...last, pattern].join("|").length + 2 <= LONGEST_PATTERN;
    if (isRoom) last.push(pattern);
    else packed.push([pattern]);
  }
  return packed.map((group) => (group.length === 1 ? group[0]! : `(${group.join("|")})`)); // one is one
}
