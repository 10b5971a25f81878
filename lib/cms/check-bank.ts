import type { DocumentProblem } from "@/lib/authoring/schema";
import { listChoices } from "@/lib/content/check/choice-lists";
import { keyBalanceFaults } from "@/lib/content/check/check-key-balance";

/** From here on in both languages the bank has the item already; below it, down to the linter's bound, somebody should look. */
const SAME = 0.85;

export interface NearItem {
  readonly itemId: string;
  /** The lower of both languages, 0..1. */
  readonly similarity: number;
}

/** Items that ask nearly the same in nearly the same words, the nearest first. */
export function checkNear(near: readonly NearItem[]): DocumentProblem[] {
  return near.map(({ itemId, similarity }) => ({
    severity: similarity >= SAME ? "error" : "warning",
    ...{ rule: "duplicates", path: ["body", "stem"] },
    message: `asks nearly the same as "${itemId}" (${Math.round(similarity * 100)} % of both in common)`,
    remedy: "Ask something else, or retire one of the two",
  }));
}

/**
 * Whether the keys of the chapter follow a pattern with this item among them (the measures of the content linter). A warning, because one
 * item alone cannot turn it, and only for an item that has a part in it.
 * @param others bodies of the chapter's other published items
 */
export function checkBalance(body: unknown, others: readonly object[]): DocumentProblem[] {
  if (typeof body !== "object" || body === null) return [];
  const [list] = listChoices(body);
  if (!list && !("holds" in body)) return [];
  const path = ["body", ...(list?.path ?? ["holds"]).map(String)];
  return keyBalanceFaults([...others, body]).map(({ message, remedy }) => ({
    ...{ severity: "warning", rule: "key-balance", path, remedy },
    message: `in this chapter ${message}`,
  }));
}
