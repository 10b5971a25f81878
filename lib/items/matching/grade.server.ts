import "server-only";
import type { Grader } from "@/lib/items/contract";
import {
  misplacedIn,
  readPlacing,
  referencePlacing,
  slipsIn,
  toReviewPlacing,
  type PlacingAnswer,
  type ResolvedPlacing,
  type ReviewPlacing,
} from "@/lib/placing/placing";

export const grader: Grader<ResolvedPlacing, PlacingAnswer, ReviewPlacing> = {
  /** Prompts with their own match ÷ all prompts. What was left open earns nothing; a distractor costs nothing but its place. */
  grade(resolved, answer) {
    if (Object.keys(answer.places).length === 0) return { status: "unanswered" };
    const placed = readPlacing(resolved, answer);
    if (!placed) return { status: "invalid", code: "unknown-choice" };
    const used = placed.flatMap(({ at }) => at ?? []);
    if (new Set(used).size < used.length) return { status: "invalid", code: "two-at-one-prompt" };
    const right = placed.filter(({ at, isRight }) => at !== null && isRight).length;
    const slips = slipsIn(resolved, placed).map(({ id }) => id);
    const earned = right / resolved.prompts.length;
    return { status: "graded", earned, possible: 1, evidence: "server", ...(slips.length > 0 && { slips }) };
  },
  toReview: toReviewPlacing,
  reference: referencePlacing,
  taken: misplacedIn,
  /** Whichever card a blind guess puts at a prompt, it is the right one of the m cards with probability 1/m, so that is the mean share. */
  guessScore: ({ choices }) => 1 / choices.length,
};
