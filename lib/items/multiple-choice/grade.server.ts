import "server-only";
import { toReviewChoices, type ResolvedChoices, type ReviewChoices } from "@/lib/choices/choice-list";
import { choiceOptions, takenChoices } from "@/lib/choices/choice-options";
import type { Grader } from "@/lib/items/contract";
import type { Answer } from "@/lib/items/multiple-choice/type";

export const grader: Grader<ResolvedChoices, Answer, ReviewChoices> = {
  /** max(0, chosen right / all right − chosen wrong / all wrong): choosing everything earns nothing. */
  grade(resolved, answer) {
    const chosen = new Set(answer.choices);
    if (chosen.size === 0) return { status: "unanswered" };
    if ([...chosen].some((id) => !resolved.choices.some((choice) => choice.id === id))) {
      return { status: "invalid", code: "unknown-choice" };
    }
    const share = (correct: boolean) => {
      const group = resolved.choices.filter((choice) => (choice.correct === true) === correct);
      return group.filter((choice) => chosen.has(choice.id)).length / group.length;
    };
    return { status: "graded", earned: Math.max(0, share(true) - share(false)), possible: 1, evidence: "server" };
  },
  toReview: (resolved, _answer, locale, render) => toReviewChoices(resolved, locale, render),
  reference: (resolved) => ({
    choices: resolved.choices.filter((choice) => choice.correct).map((choice) => choice.id),
  }),
  /** Mean of the score over every non-empty set of choices, each as likely as the other. */
  guessScore(resolved) {
    const right = resolved.choices.filter((choice) => choice.correct).length;
    const wrong = resolved.choices.length - right;
    let sum = 0;
    for (let r = 0; r <= right; r++) {
      for (let w = 0; w <= wrong; w++) {
        sum += binomial(right, r) * binomial(wrong, w) * Math.max(0, r / right - w / wrong);
      }
    }
    return sum / (2 ** resolved.choices.length - 1);
  },
  options: ({ choices }) => choiceOptions(choices),
  taken: (resolved, { choices }) => takenChoices(resolved.choices, choices),
};

function binomial(n: number, k: number): number {
  let value = 1;
  for (let step = 1; step <= k; step++) value = (value * (n - k + step)) / step;
  return value;
}
