import { describe, expect, it } from "vitest";
import { type AuthoredForm, hashAuthoredForm } from "@/lib/content/canonical-form";

const form: AuthoredForm = {
  kind: "open",
  use: "practice",
  envelope: {
    questions: ["q"],
    concepts: ["lora"],
    difficulty: 2,
    sources: ["s"],
    title: { zh: "标题", en: "Title" },
    reviewed: "2026-11",
    chapter: "lora",
  },
  body: { stem: { zh: "问", en: "Ask" }, hints: [] },
};

describe("hashAuthoredForm", () => {
  it("does not see the order of keys, nor the concepts, which follow from the questions", () => {
    const other: AuthoredForm = {
      body: { hints: [], stem: { en: "Ask", zh: "问" } },
      envelope: {
        chapter: "lora",
        title: { zh: "标题", en: "Title" },
        reviewed: "2026-11",
        sources: ["s"],
        difficulty: 2,
        concepts: ["peft"],
        questions: ["q"],
      },
      use: "practice",
      kind: "open",
    };
    expect(hashAuthoredForm(other)).toBe(hashAuthoredForm(form));
  });

  it.each<[string, AuthoredForm]>([
    ["a word", { ...form, body: { stem: { zh: "问", en: "Asks" }, hints: [] } }],
    ["the difficulty", { ...form, envelope: { ...form.envelope, difficulty: 3 } }],
    ["the use", { ...form, use: "assessment" }],
    ["the kind", { ...form, kind: "single-choice" }],
  ])("sees %s", (_name, changed) => {
    expect(hashAuthoredForm(changed)).not.toBe(hashAuthoredForm(form));
  });
});
