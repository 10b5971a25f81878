import { describe, expect, it } from "vitest";
import { createAssignmentInput } from "@/lib/quizzes/assignment-schema";
import { newTerms, problemsOf, toField, toTerms, toTermsForm, type TermsForm } from "@/lib/quizzes/terms-form";

const now = new Date("2026-11-25T10:00:00");
const form: TermsForm = {
  ...{ minutes: "", tries: "1", opens: "2026-11-25T09:00", due: "", closes: "2026-11-25T12:00" },
  ...{ results: "closing", resultsTime: "" },
};
const source = { by: "draft", draftId: crypto.randomUUID(), version: 1 };

describe("the terms of an assigned quiz in their form", () => {
  it("become what the server takes", () => {
    expect(problemsOf(form, now)).toEqual([]);
    const input = createAssignmentInput.parse({ title: "Exam", source, ...toTerms(form) });
    expect(input).toMatchObject({ minutes: null, dueAt: null, resultsAt: input.closesAt });
    expect(toTerms({ ...form, results: "once", minutes: "30" })).toMatchObject({ minutes: 30, resultsAt: null });
    expect(problemsOf(newTerms(now, 45), now)).toEqual([]);
  });

  it.each([
    ["minutes", { minutes: "0" }],
    ["minutes", { minutes: "301" }],
    ["minutes", { minutes: "1.5" }],
    ["times", { closes: "2026-11-25T09:00" }],
    ["times", { opens: "2026-11-25T07:00", closes: "2026-11-25T08:00" }],
    ["times", { closes: "" }],
    ["due", { due: "2026-11-25T12:01" }],
    ["due", { due: "2026-11-25T09:00" }],
    ["tries", { tries: "21" }],
    ["results", { results: "later", resultsTime: "2026-11-25T11:59" }],
    ["results", { results: "later" }],
  ] as const)("say that there is something wrong with their %s: %j", (problem, over) => {
    expect(problemsOf({ ...form, ...over }, now)).toEqual([problem]);
  });

  it("stay to the millisecond where nothing was touched, also when they are over", () => {
    const kept = {
      ...{ minutes: 30, tries: 2, opensAt: "2026-11-20T09:00:30.123Z", closesAt: "2026-11-21T12:00:10.001Z" },
      ...{ dueAt: "2026-11-21T11:00:59.999Z", resultsAt: "2026-11-22T00:00:00.500Z" },
    };
    const shown = toTermsForm(kept);
    expect(problemsOf(shown, now, kept)).toEqual([]);
    expect(toTerms(shown, kept)).toEqual(kept);
    expect(toTermsForm({ ...kept, resultsAt: kept.closesAt }).results).toBe("closing");
    // Without what was kept the same form is over.
    expect(problemsOf(shown, now)).toContain("times");
  });

  it("write moments as fields hold them, to the minute", () => {
    const moment = new Date("2026-11-25T10:00:30");
    expect(toField(moment)).toBe("2026-11-25T10:00");
    expect(new Date(toField(moment)).getTime()).toBe(moment.getTime() - 30_000);
  });
});
