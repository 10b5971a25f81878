import { describe, expect, it } from "vitest";
import { gradeSelfMarks } from "@/lib/practice/self-marks";

const points = [
  { id: "frozen", weight: 2 },
  { id: "scaling", weight: 1 },
];

describe("a learner's own marks", () => {
  it("weigh each point, and are self evidence", () => {
    expect(gradeSelfMarks(points, { frozen: 1, scaling: 0.5 })).toEqual({
      ...{ status: "graded", earned: 2.5, possible: 3, evidence: "self" },
    });
  });

  it("must cover every point of the rubric and no other", () => {
    expect(() => gradeSelfMarks(points, { frozen: 1 })).toThrow(expect.objectContaining({ code: "invalid-input" }));
    expect(() => gradeSelfMarks(points, { frozen: 1, scaling: 1, other: 1 })).toThrow(
      expect.objectContaining({ issues: [{ path: "marks.other", code: "unknown-point" }] }),
    );
  });
});
