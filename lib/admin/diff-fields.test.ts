import { expect, it } from "vitest";
import { diffFields } from "@/lib/admin/diff-fields";

it("names the fields that differ, nested ones by their path, in order", () => {
  const before = { role: "learner", mayReview: false, kept: 1, deep: { x: [1], y: "a" } };
  const after = { role: "instructor", mayReview: false, kept: 1, deep: { x: [1, 2], y: "a" } };
  expect(diffFields(before, after)).toEqual([
    { path: "deep.x", before: "[1]", after: "[1,2]" },
    { path: "role", before: "learner", after: "instructor" },
  ]);
});

it("shows all of a side that stands alone, and nothing where nothing is told", () => {
  expect(diffFields(null, { isSuspended: true })).toEqual([{ path: "isSuspended", before: undefined, after: "true" }]);
  expect(diffFields({ value: null }, { value: "x" })).toEqual([{ path: "value", before: "null", after: "x" }]);
  expect(diffFields(null, null)).toEqual([]);
});
