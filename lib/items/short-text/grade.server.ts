import "server-only";
import { scoreOfMarking, verdictOfMarking } from "@/lib/answer-field/verdict";
import type { Grader } from "@/lib/items/contract";
import type { Answer, Authored, Review } from "@/lib/items/short-text/type";
import { assessWording, exampleOf } from "@/lib/wording/assess-wording";
import { normalizeWording } from "@/lib/wording/normalize-wording";

export const grader: Grader<Authored, Answer, Review> = {
  grade: (item, { text }) => scoreOfMarking(assessWording(text, item)),
  toReview(item, answer, locale, render) {
    const marking = assessWording(answer?.text ?? "", item);
    const slip = marking.status === "graded" ? item.slips.find(({ id }) => id === marking.slips[0]) : undefined;
    return {
      verdict: verdictOfMarking(marking),
      slip: slip ? render(slip.feedback[locale]) : null,
      right: render(item.answer[locale]),
      explanation: render(item.explanation[locale]),
    };
  },
  taken: (item, { text }) => [normalizeWording(text, item)],
  reference: ({ accept }) => ({ text: exampleOf(accept) }),
  // Nobody hits on a term by typing blindly.
  guessScore: () => 0,
};
