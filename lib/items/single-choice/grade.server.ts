import "server-only";
import { toReviewChoices, type ResolvedChoices, type ReviewChoices } from "@/lib/choices/choice-list";
import { choiceOptions, takenChoices } from "@/lib/choices/choice-options";
import type { Grader } from "@/lib/items/contract";
import type { Answer } from "@/lib/items/single-choice/type";

export const grader: Grader<ResolvedChoices, Answer, ReviewChoices> = {
  grade(resolved, answer) {
    if (answer.choice === "") return { status: "unanswered" };
    const chosen = resolved.choices.find((choice) => choice.id === answer.choice);
    if (!chosen) return { status: "invalid", code: "unknown-choice" };
    return { status: "graded", earned: chosen.correct ? 1 : 0, possible: 1, evidence: "server" };
  },
  toReview: (resolved, _answer, locale, render) => toReviewChoices(resolved, locale, render),
  reference: (resolved) => ({ choice: resolved.choices.find((choice) => choice.correct)!.id }), // the schema requires one
  guessScore: (resolved) => 1 / resolved.choices.length,
  options: ({ choices }) => choiceOptions(choices),
  taken: ({ choices }, { choice }) => takenChoices(choices, [choice]),
};
