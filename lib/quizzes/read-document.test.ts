import { describe, expect, it } from "vitest";
import { EMPTY_DOCUMENT, findByRule, problemsOfDocument } from "@/lib/quizzes/read-document";

const item = (id: string, use: "practice" | "assessment" = "practice", chapter = "lora") => ({
  ...{ id, use, chapter, concepts: [], difficulty: 2, kind: "open" },
});
const pool = [item("a"), item("b"), item("c", "assessment"), item("d", "practice", "moe")];
const wish = { chapters: ["lora"], concepts: [], difficulties: [], kinds: [] };
const rule = { wish, count: 1, uses: ["practice" as const] };
const document = { ...EMPTY_DOCUMENT, title: "Exam" };

describe("a quiz under its maker's hands", () => {
  it("draws from what fits the rule and was not picked", () => {
    expect(findByRule(rule, pool, []).map(({ id }) => id)).toEqual(["a", "b"]);
    expect(findByRule(rule, pool, ["a"]).map(({ id }) => id)).toEqual(["b"]);
    expect(findByRule({ ...rule, uses: ["practice", "assessment"] }, pool, []).map(({ id }) => id)).toEqual([
      ...["a", "b", "c"],
    ]);
  });

  it.each([
    [["empty"], {}],
    [["title", "empty"], { title: " " }],
    [[], { itemIds: ["a"] }],
    [[], { rule }],
    [["gone"], { itemIds: ["a", "retired"] }],
    [["few"], { rule: { ...rule, count: 3 } }],
    [["few"], { itemIds: ["a", "b"], rule }],
    [["few", "many"], { itemIds: ["a"], rule: { ...rule, count: 60 } }],
  ] as const)("is kept from being assigned by %j: %j", (problems, over) => {
    const wanted = { ...document, ...over } as typeof document;
    expect(problemsOfDocument(wanted, pool)).toEqual(problems);
  });
});
