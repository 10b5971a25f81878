import type { AuthoringProblem } from "@/lib/slips/slip";
import { expandPattern } from "@/lib/wording/expand-pattern";
import { formsOf } from "@/lib/wording/match-wording";
import { normalizeWording, type WordingOptions } from "@/lib/wording/normalize-wording";

interface Patterns {
  readonly path: readonly (string | number)[];
  readonly patterns: readonly string[];
}

/** Everything that would make patterns unreadable or contradictory, for their author: `accept` against each slip's `match`. */
export function checkPatterns(
  accept: Patterns,
  slips: readonly (Patterns & { readonly id: string })[],
  options: WordingOptions,
): AuthoringProblem[] {
  const unreadable = [accept, ...slips].flatMap(({ path, patterns }) =>
    patterns.flatMap((pattern, index) => faultOf(pattern, [...path, index], options)),
  );
  if (unreadable.length) return unreadable;
  const right = formsOf(accept.patterns, options);
  return slips.flatMap(({ id, path, patterns }) =>
    [...formsOf(patterns, options)]
      .filter((form) => right.has(form))
      .map((form) => ({ path, message: `slip "${id}" matches "${form}", which is accepted` })),
  );
}

function faultOf(pattern: string, path: readonly (string | number)[], options: WordingOptions): AuthoringProblem[] {
  try {
    const isBlank = expandPattern(pattern).some((form) => normalizeWording(form, options) === "");
    return isBlank ? [{ path, message: `"${pattern}" matches an empty answer` }] : [];
  } catch (error) {
    return [{ path, message: `the pattern "${pattern}" cannot be read: ${(error as Error).message}` }]; // PatternError
  }
}
