import { describe, expect, it } from "vitest";
import { problemsOfGrant, toAllowance, toGrantForm } from "@/lib/quizzes/grant-form";

const terms = { dueAt: "2026-11-25T10:00:00.000Z", closesAt: "2026-11-25T12:00:00.000Z" };
const kept = {
  ...{ extraMinutes: 15, extraTries: 0, dueAt: "2026-11-25T11:00:30.500Z", closesAt: "2026-11-26T12:00:59.001Z" },
};
const empty = { minutes: "", tries: "", due: "", closes: "" };

describe("what one learner is granted, in its form", () => {
  it("stays to the millisecond where nothing was touched", () => {
    const form = toGrantForm(kept);
    expect(problemsOfGrant(form, terms, kept)).toEqual([]);
    expect(toAllowance(form, kept)).toEqual(kept);
  });

  it("is nothing where nothing is filled in", () => {
    expect(toGrantForm(null)).toEqual(empty);
    expect(toAllowance(empty, null)).toEqual({ extraMinutes: 0, extraTries: 0, dueAt: null, closesAt: null });
  });

  it.each([
    ["minutes", { minutes: "301" }],
    ["minutes", { minutes: "-1" }],
    ["tries", { tries: "21" }],
    ["tries", { tries: "x" }],
    ["due", { due: "2027-01-01T00:00" }],
    ["closes", { closes: "never" }],
  ] as const)("says that there is something wrong with its %s: %j", (problem, over) => {
    expect(problemsOfGrant({ ...empty, ...over }, terms, null)).toEqual([problem]);
  });
});
