import type { Marking } from "@/lib/answer-field/verdict";
import { expandPattern } from "@/lib/wording/expand-pattern";
import { isNearMiss, matchesWording } from "@/lib/wording/match-wording";
import { normalizeWording, type WordingOptions } from "@/lib/wording/normalize-wording";

export const MAX_WORDING = 200;

interface WordingKey extends WordingOptions {
  readonly accept: readonly string[];
  /** What a slip of the fingers costs: `ask` nothing, the learner is asked to look again; `mark` as any other wrong answer. */
  readonly spelling: "ask" | "mark";
  readonly slips: readonly { readonly id: string; readonly match: readonly string[]; readonly share: number }[];
}

/** Marks one typed wording: everything for an accepted form, a slip's share for what a slip matches, else nothing. */
export function assessWording(text: string, key: WordingKey): Marking {
  if (text.length > MAX_WORDING) return { status: "invalid", code: "too-long" };
  if (normalizeWording(text, key) === "") return { status: "unanswered" };
  if (matchesWording(text, key.accept, key)) return { status: "graded", earned: 1, slips: [] };
  const slips = key.slips.filter(({ match }) => matchesWording(text, match, key));
  if (slips.length === 0 && key.spelling === "ask" && isNearMiss(text, key.accept, key))
    return { status: "invalid", code: "check-spelling" };
  return { status: "graded", earned: slips[0]?.share ?? 0, slips: slips.map(({ id }) => id) };
}

/** An accepted text: the longest form of the first pattern. */
export function exampleOf(accept: readonly string[]): string {
  return expandPattern(accept[0] ?? "").reduce((longest, form) => (form.length > longest.length ? form : longest), "");
}
