import { describe, expect, it } from "vitest";
import { createAssignmentInput } from "@/lib/quizzes/assignment-schema";
import { problemsOf, toField, toInput, type AssignmentDraft } from "@/lib/quizzes/assignment-draft";

const now = new Date("2026-11-25T10:00:00");
const draft: AssignmentDraft = {
  ...{ title: " Exam ", by: "draw", uses: ["assessment"], count: "5", picked: [], minutes: "", tries: "1" },
  wish: { chapters: ["lora"], concepts: [], difficulties: [2], kinds: [] },
  ...{ opens: "2026-11-25T09:00", closes: "2026-11-25T12:00", results: "closing", resultsTime: "" },
};

describe("the draft of an assigned quiz", () => {
  it("becomes what the server takes", () => {
    expect(problemsOf(draft, now)).toEqual([]);
    const input = createAssignmentInput.parse(toInput(draft));
    expect(input).toMatchObject({ title: "Exam", minutes: null, resultsAt: input.closesAt });
    expect(toInput({ ...draft, results: "once", minutes: "30" })).toMatchObject({ minutes: 30, resultsAt: null });
    expect(toInput({ ...draft, by: "pick", picked: ["a"] }).source).toEqual({ by: "pick", itemIds: ["a"] });
  });

  it.each([
    ["title", { title: "  " }],
    ["uses", { uses: [] }],
    ["pick", { by: "pick" }],
    ["times", { closes: "2026-11-25T09:00" }],
    ["times", { opens: "2026-11-25T07:00", closes: "2026-11-25T08:00" }],
    ["times", { closes: "" }],
    ["results", { results: "later", resultsTime: "2026-11-25T11:59" }],
    ["results", { results: "later" }],
  ] as const)("says that there is something wrong with its %s: %j", (problem, over) => {
    expect(problemsOf({ ...draft, ...over }, now)).toEqual([problem]);
  });

  it("writes moments as fields hold them, to the minute", () => {
    const moment = new Date("2026-11-25T10:00:30");
    expect(toField(moment)).toBe("2026-11-25T10:00");
    expect(new Date(toField(moment)).getTime()).toBe(moment.getTime() - 30_000);
  });
});
