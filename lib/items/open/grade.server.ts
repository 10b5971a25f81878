import "server-only";
import { getGlossary } from "@/lib/content/server/get-glossary";
import type { Locale } from "@/lib/core/locale";
import type { Grader } from "@/lib/items/contract";
import { checkBody } from "@/lib/items/open/check-body";
import { toRubric } from "@/lib/items/open/to-rubric";
import type { Answer, Authored, Review } from "@/lib/items/open/type";
import { compileRubric, type CompiledRubric } from "@/lib/rubric/compile-rubric";
import { markAnswer, MATCHER_VERSION } from "@/lib/rubric/mark-answer";
import type { Glossary } from "@/lib/rubric/schema";

/** A body is shared by all requests and never changes; the glossary does while somebody writes. */
const compiled = new WeakMap<Authored, { readonly glossary: Glossary; readonly rubric: CompiledRubric }>();

function rubricOf(body: Authored): CompiledRubric {
  const glossary = getGlossary();
  const known = compiled.get(body);
  if (known?.glossary === glossary) return known.rubric;
  const rubric = compileRubric(toRubric(body), glossary);
  compiled.set(body, { glossary, rubric });
  return rubric;
}

export const grader: Grader<Authored, Answer, Review> = {
  grade: (_resolved, answer) => (answer.text.trim() === "" ? { status: "unanswered" } : { status: "awaiting-marks" }),
  toReview: (resolved, answer, locale, render) => {
    const result = answer && markAnswer(answer.text, rubricOf(resolved));
    const doubt = result?.doubt;
    const told = (
      parts: readonly { readonly id: string; readonly text: Record<Locale, string> }[],
      ids: readonly string[],
    ) => parts.filter(({ id }) => ids.includes(id)).map(({ text }) => render(text[locale]));
    return {
      explanation: render(resolved.explanation[locale]),
      modelAnswer: render(resolved.modelAnswer[locale]),
      matcher: MATCHER_VERSION,
      rubric: resolved.rubric.map(({ id, weight, text }) => {
        const found = result?.points.find((point) => point.id === id);
        const suggestion = found && { status: found.status, hedged: found.hedged, quotes: [...found.quotes] };
        return { id, weight, text: render(text[locale]), ...(suggestion && { suggestion }) };
      }),
      ...(doubt && {
        doubt: {
          contradicted: [
            ...told(resolved.misconceptions, doubt.misconceptions),
            ...told(resolved.rubric, doubt.points),
          ],
          withheld: [...doubt.withheld],
        },
      }),
      followUps: resolved.followUps.map(({ text }) => render(text[locale])),
      misconceptions: resolved.misconceptions.map(({ id, text, correction }) => ({
        text: render(text[locale]),
        correction: render(correction[locale]),
        quotes: [...(result?.misconceptions.find((one) => one.id === id)?.quotes ?? [])],
      })),
    };
  },
  reference: (resolved) => ({ text: resolved.modelAnswer.en }),
  guessScore: () => 0,
  selfMarkedPoints: (resolved) => resolved.rubric,
  check: checkBody,
};
