import "server-only";
import { toReviewChoices } from "@/lib/choices/choice-list";
import { choiceOptions, takenChoices } from "@/lib/choices/choice-options";
import type { Grader } from "@/lib/items/contract";
import type { Answer, Resolved, Review } from "@/lib/items/true-false-with-reason/type";

/**
 * What a right verdict with a wrong reason earns. A coin tossed for the verdict then earns an eighth on average where the reason is
 * missed: less than one choice of five does, so that the verdict alone is never worth guessing.
 */
export const SHARE_OF_VERDICT = 0.25;

export const grader: Grader<Resolved, Answer, Review> = {
  /** 1 for verdict and reason, `SHARE_OF_VERDICT` for the verdict alone, 0 for a wrong verdict whatever its reason. */
  grade({ holds, choices }, { verdict, reason }) {
    if (verdict === "" && reason === "") return { status: "unanswered" };
    if (verdict === "" || reason === "") return { status: "invalid", code: "incomplete" };
    const chosen = choices.find(({ id }) => id === reason);
    if (!chosen) return { status: "invalid", code: "unknown-choice" };
    const graded = { status: "graded", possible: 1, evidence: "server" } as const;
    if ((verdict === "true") !== holds) return { ...graded, earned: 0 };
    return chosen.correct
      ? { ...graded, earned: 1 }
      : { ...graded, earned: SHARE_OF_VERDICT, slips: ["right-for-a-wrong-reason"] };
  },
  toReview: (resolved, _answer, locale, render) => ({
    ...toReviewChoices(resolved, locale, render),
    holds: resolved.holds,
  }),
  reference: ({ holds, choices }) => ({
    verdict: holds ? "true" : "false",
    reason: choices.find(({ correct }) => correct)!.id, // the schema requires one
  }),
  options: ({ holds, choices }) => [
    { key: "verdict:true", text: { zh: "成立", en: "True" }, isRight: holds },
    { key: "verdict:false", text: { zh: "不成立", en: "False" }, isRight: !holds },
    ...choiceOptions(choices, "reason"),
  ],
  taken: ({ choices }, { verdict, reason }) => [`verdict:${verdict}`, ...takenChoices(choices, [reason], "reason")],
  /** Half of the verdicts are right; then one reason of m earns everything and the others `SHARE_OF_VERDICT`. */
  guessScore: ({ choices: { length: m } }) => (1 / m + (1 - 1 / m) * SHARE_OF_VERDICT) / 2,
};
