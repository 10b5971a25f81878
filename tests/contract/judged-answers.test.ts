import { describe, expect, it } from "vitest";
import { JUDGED_SETS } from "@/lib/content/judged-answers";
import { LOCALES } from "@/lib/core/locale";
import {
  judgeSet,
  matcher,
  measureAgreement,
  ofLanguage,
  readQuestions,
  totalOf,
  type Judge,
} from "@/tests/support/judged-answers";
import { precision, recall } from "@/tests/support/rubric-answers";

/** Below what was measured (docs/marking.md), so that what loses agreement asks for a look. Targets stand in `npm run eval:judge`. */
const FLOORS = {
  tuning: { zh: { tau: 0.9, precision: 0.95, recall: 0.94 }, en: { tau: 0.86, precision: 0.93, recall: 0.94 } },
  "held-back": { zh: { tau: 0.85, precision: 0.92, recall: 0.85 }, en: { tau: 0.85, precision: 0.92, recall: 0.83 } },
} as const;
const questions = readQuestions();

describe.each(JUDGED_SETS)("the %s answers", (set) => {
  it.each(LOCALES)("in %s are marked much as their human marker marked them", async (language) => {
    const { tau, points, falseCredit } = measureAgreement(
      ofLanguage(await judgeSet(set, questions, matcher), language),
    );
    const floor = FLOORS[set][language];
    expect(tau).toBeGreaterThanOrEqual(floor.tau);
    expect(precision(points)).toBeGreaterThanOrEqual(floor.precision);
    expect(recall(points)).toBeGreaterThanOrEqual(floor.recall);
    expect(falseCredit["off-topic"]).toBeLessThan(0.02);
    expect(falseCredit["wrong-but-fluent"]).toBeLessThan(0.05);
  });
});

describe("the measure", () => {
  const generous: Judge = (_text, { body }) => ({
    points: Object.fromEntries(body.rubric.map(({ id }) => [id, "said"])),
    misconceptions: [],
  });
  it("sees a judge that gives everything to everybody", async () => {
    const { tau, points, falseCredit } = measureAgreement(await judgeSet("tuning", questions, generous));
    expect(tau).toBeNaN();
    expect(precision(points)).toBeLessThan(0.7);
    expect(falseCredit["off-topic"]).toBe(1);
  });

  it("is whole for a judge that finds what the human marker found", async () => {
    const judged = (await judgeSet("tuning", questions, matcher)).map((one) => ({ ...one, found: one.answer }));
    const { tau, points, misconceptions, falseCredit } = measureAgreement(judged);
    expect(tau).toBeCloseTo(1, 12);
    expect([precision(points), recall(points), recall(misconceptions)]).toEqual([1, 1, 1]);
    expect(falseCredit["wrong-but-fluent"]).toBe(0);
  });

  it("takes the cost of misconceptions off the total, as an interview does", () => {
    const question = questions.get("what-is-lora");
    if (!question) throw new Error("no such question");
    const points = Object.fromEntries(question.body.rubric.map(({ id }) => [id, "said" as const]));
    const cost = question.body.misconceptions[0]?.cost ?? 0;
    const weights = question.body.rubric.reduce((sum, { weight }) => sum + weight, 0);
    expect(totalOf(question, { points, misconceptions: [] })).toBe(1);
    expect(totalOf(question, { points, misconceptions: [question.body.misconceptions[0]?.id ?? ""] })).toBeCloseTo(
      1 - cost / weights,
    );
  });
});
