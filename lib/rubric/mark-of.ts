import type { Suggestion } from "@/lib/rubric/schema";

const MARKS = { found: 1, half: 0.5, missing: 0, negated: 0 } as const satisfies Record<Suggestion["status"], number>;

/** The mark that a status proposes. */
export function markOf(status: Suggestion["status"]): 0 | 0.5 | 1 {
  return MARKS[status];
}
