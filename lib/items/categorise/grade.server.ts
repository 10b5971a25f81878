import "server-only";
import type { Grader } from "@/lib/items/contract";
import { guessSorting, scoreSorting } from "@/lib/items/categorise/score-sorting";
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
  /** max(0, (right − wrong/(k − 1)) / n) for n cards and k categories: see `scoreSorting`. */
  grade(resolved, answer) {
    if (Object.keys(answer.places).length === 0) return { status: "unanswered" };
    const placed = readPlacing(resolved, answer);
    if (!placed) return { status: "invalid", code: "unknown-choice" };
    const right = placed.filter(({ isRight }) => isRight).length;
    const wrong = placed.filter(({ at, isRight }) => at !== null && !isRight).length;
    const earned = scoreSorting(right, wrong, resolved.choices.length, resolved.prompts.length);
    const slips = slipsIn(resolved, placed).map(({ id }) => id);
    return { status: "graded", earned, possible: 1, evidence: "server", ...(slips.length > 0 && { slips }) };
  },
  toReview: toReviewPlacing,
  reference: referencePlacing,
  taken: misplacedIn,
  guessScore: ({ prompts, choices }) => guessSorting(choices.length, prompts.length),
};
