import { type Earned, earnByAnswer } from "@/lib/points/earn-points";
import type { PointRules } from "@/lib/points/rules";
import type { AttemptFact, Folded } from "@/lib/practice/fold-attempt";
import type { ItemState } from "@/lib/review/item-state";
import { NEW_STATE } from "@/lib/review/review-card";

/** What a revision says about points. */
export interface PointTerms {
  readonly difficulty: number;
  readonly isDrawn: boolean;
  readonly isChallenge: boolean;
}

/**
 * What a graded answer of an account earns, by what was known of its item before and what the fold made of it.
 * @param timeZone the learner's
 */
export function pointsOfAnswer(
  fact: AttemptFact,
  before: ItemState | undefined,
  folded: Pick<Folded, "isEvidence" | "log">,
  terms: PointTerms,
  timeZone: string,
  rules: PointRules,
): Earned | undefined {
  const { itemId, share, evidence, hints, at } = fact;
  // A card without a review is due from the beginning, and was never put off until then.
  const dueAt = folded.log && before && before.card.state !== NEW_STATE ? before.card.due : null;
  const facts = { itemId, share, evidence, hints, at, dueAt, timeZone, before: before?.attempts ?? 0, ...terms };
  return earnByAnswer({ ...facts, isFirstOfDay: folded.isEvidence }, rules);
}
