import "server-only";
import { toReviewChoices } from "@/lib/choices/choice-list";
import { choiceOptions, takenChoices } from "@/lib/choices/choice-options";
import type { Grader } from "@/lib/items/contract";
import type { Answer, Resolved, Review } from "@/lib/items/spot-the-mistake/type";

/** What the wrong sentence earns without its correction: to see that something is wrong is half of it, to know better the other half. */
export const SHARE_OF_SENTENCE = 0.5;

/** The sentence to choose is the wrong one. */
const asChoice = ({ id, text, wrong }: Resolved["prompts"][number]) => ({ id, text, ...(wrong && { correct: wrong }) });

export const grader: Grader<Resolved, Answer, Review> = {
  /** 1 for sentence and correction, `SHARE_OF_SENTENCE` for the sentence alone, 0 for another sentence whatever was to replace it. */
  grade({ prompts, choices }, { sentence, correction }) {
    if (sentence === "" && correction === "") return { status: "unanswered" };
    if (sentence === "" || correction === "") return { status: "invalid", code: "incomplete" };
    const marked = prompts.find(({ id }) => id === sentence);
    const chosen = choices.find(({ id }) => id === correction);
    if (!marked || !chosen) return { status: "invalid", code: "unknown-choice" };
    const earned = !marked.wrong ? 0 : chosen.correct ? 1 : SHARE_OF_SENTENCE;
    return { status: "graded", earned, possible: 1, evidence: "server" };
  },
  toReview: (resolved, _answer, locale, render) => ({
    ...toReviewChoices(resolved, locale, render),
    prompts: Object.fromEntries(
      resolved.prompts.map(({ id, wrong, feedback }) => [
        id,
        { correct: wrong === true, feedback: render(feedback[locale]) },
      ]),
    ),
  }),
  reference: ({ prompts, choices }) => ({
    sentence: prompts.find(({ wrong }) => wrong)!.id, // the schema requires one of each
    correction: choices.find(({ correct }) => correct)!.id,
  }),
  options: ({ prompts, choices }) => [
    ...choiceOptions(prompts.map(asChoice), "sentence"),
    ...choiceOptions(choices, "correction"),
  ],
  taken: ({ prompts, choices }, { sentence, correction }) => [
    ...takenChoices(prompts.map(asChoice), [sentence], "sentence"),
    ...takenChoices(choices, [correction], "correction"),
  ],
  /** One sentence of n is wrong; then one correction of m earns everything and the others `SHARE_OF_SENTENCE`. */
  guessScore: ({ prompts: { length: n }, choices: { length: m } }) => (1 / m + (1 - 1 / m) * SHARE_OF_SENTENCE) / n,
};
