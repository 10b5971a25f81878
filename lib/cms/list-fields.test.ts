import { describe, expect, it } from "vitest";
import { listFields } from "@/lib/cms/list-fields";
import type { CmsDocument } from "@/lib/cms/schema";

const document: CmsDocument = {
  ...{
    kind: "single-choice",
    version: 1,
    use: "practice",
    difficulty: null,
    reviewed: "",
    lab: null,
    edition: 1,
    round: null,
  },
  ...{ questions: ["what-is-lora", "lora-rank"], sources: [], title: { zh: "秩", en: "Rank" } },
  body: {
    explanation: { zh: "因为", en: "Because" },
    hints: [{ zh: "", en: "" }],
    choices: [{ text: { zh: "一", en: "one" }, correct: true }],
    stem: { zh: "几", en: "How many" },
    order: "fixed",
  },
};

describe("the fields of a document", () => {
  it("stand in the order of the editor, texts in both languages", () => {
    expect(listFields(document).map(({ path }) => path.join("."))).toEqual([
      ...["title", "questions", "use", "edition", "body.stem"],
      ...["body.choices.0.text", "body.choices.0.correct", "body.order", "body.explanation"],
    ]);
    expect(listFields(document)[1]).toEqual({ path: ["questions"], value: "what-is-lora, lora-rank" });
  });

  it("are those of the envelope where a body is none", () => {
    expect(listFields({ ...document, body: null }).every(({ path }) => path[0] !== "body")).toBe(true);
  });
});
