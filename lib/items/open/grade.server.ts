import "server-only";
import type { Grader } from "@/lib/items/contract";
import type { Answer, Authored, Review } from "@/lib/items/open/type";

export const grader: Grader<Authored, Answer, Review> = {
  grade: (_resolved, answer) => (answer.text.trim() === "" ? { status: "unanswered" } : { status: "awaiting-marks" }),
  toReview: (resolved, _answer, locale, render) => ({
    explanation: render(resolved.explanation[locale]),
    modelAnswer: render(resolved.modelAnswer[locale]),
    rubric: resolved.rubric.map(({ id, weight, text }) => ({ id, weight, text: render(text[locale]) })),
    followUps: resolved.followUps.map(({ text }) => render(text[locale])),
    misconceptions: resolved.misconceptions.map(({ text, correction }) => ({
      text: render(text[locale]),
      correction: render(correction[locale]),
    })),
  }),
  reference: (resolved) => ({ text: resolved.modelAnswer.en }),
  guessScore: () => 0,
  selfMarkedPoints: (resolved) => resolved.rubric,
};
