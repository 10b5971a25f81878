import { expect, it } from "vitest";
import { getGlossary } from "@/lib/content/server/get-glossary";
import { LOCALES } from "@/lib/core/locale";
import { FORM_EXAMPLES } from "@/lib/items/open/form-examples";
import { compileRubric } from "@/lib/rubric/compile-rubric";
import { markAnswer } from "@/lib/rubric/mark-answer";

it.each(FORM_EXAMPLES)("$form finds its examples", ({ form, ...answers }) => {
  const point = { id: "point", weight: 1, parts: { part: [form] } };
  const rubric = compileRubric({ points: [point], misconceptions: [] }, getGlossary());
  expect(rubric.unknown).toEqual([]);
  for (const locale of LOCALES) expect(markAnswer(answers[locale], rubric).share, answers[locale]).toBe(1);
  expect(markAnswer("推理更快。It is quantised.", rubric).share).toBe(0);
});
