import { describe, expect, it } from "vitest";
import { stringify } from "yaml";
import { checkJudgedAnswers } from "@/lib/content/check/check-judged-answers";
import { QUALITIES, type JudgedAnswers } from "@/lib/content/judged-answers";
import type { ContentItem } from "@/lib/content/items";
import { LOCALES } from "@/lib/core/locale";
import { asLines } from "@/tests/support/small-content";

// Only id and body of a question are looked at.
const body: unknown = { rubric: [{ id: "a" }, { id: "b" }], misconceptions: [{ id: "m" }] };
const question = { id: "q-1", body } as ContentItem;
const whole = (): JudgedAnswers => ({
  question: "q-1",
  answers: LOCALES.flatMap((language) =>
    QUALITIES.map((quality) => ({
      ...{ language, quality, misconceptions: [], text: `${language} ${quality}` },
      points: { a: "said" as const, b: "missed" as const },
    })),
  ),
});
const PATH = "content/judged-answers/tuning/q-1.yaml";
const check = (change: (answers: JudgedAnswers) => void, path = PATH) => {
  const answers = whole();
  change(answers);
  return asLines(checkJudgedAnswers(new Map([[path, stringify(answers)]]), [question])).join("\n");
};

describe("labelled answers", () => {
  it("of all qualities in both languages, with every point labelled, have no fault", () => {
    expect(check(() => undefined)).toBe("");
  });

  it.each<[string, (answers: JudgedAnswers) => void, string]>([
    ["a point that is not labelled", ({ answers }) => delete answers[0]?.points["b"], 'the point "b" is not labelled'],
    ["a point that there is not", ({ answers }) => (answers[0]!.points["c"] = "half"), 'there is no point "c"'],
    [
      "a misconception that there is not",
      ({ answers }) => answers[0]!.misconceptions.push("x"),
      'no misconception "x"',
    ],
    ["a quality that is missing", ({ answers }) => answers.pop(), "no off-topic answer in en"],
    ["a text that stands twice", ({ answers }) => (answers[1]!.text = answers[0]!.text), "the text stands in"],
    ["a question that there is not", (all) => (all.question = "q-2"), 'no open item "q-2"'],
    ["a label that means nothing", ({ answers }) => (answers[0]!.points["a"] = "maybe" as "said"), "points.a"],
  ])("are refused with %s", (_name, change, message) => {
    expect(check(change)).toContain(message);
  });

  it("are refused in a set or at a place that nothing reads", () => {
    expect(check(() => undefined, "content/judged-answers/other/q-1.yaml")).toContain('there is no set "other"');
    expect(check(() => undefined, "content/judged-answers/q-1.yaml")).toContain("a file that nothing reads");
    expect(check(() => undefined, "content/judged-answers/tuning/q-9.yaml")).toContain("named after another question");
  });
});
