import { expect, it } from "vitest";
import { interviewShare } from "@/lib/rubric/interview-share";

const body = {
  rubric: [
    { id: "a", weight: 3 },
    { id: "b", weight: 1 },
  ],
  misconceptions: [{ id: "m", cost: 2 }, { id: "free" }],
};

it.each([
  [1, [], 1],
  [0.75, ["m"], 0.25],
  [0.75, ["free"], 0.75],
  [0.25, ["m", "free"], 0],
])("a share of %d with %j raised is worth %d", (share, raised, worth) => {
  expect(interviewShare(body, share, raised)).toBe(worth);
});

it("a rubric without points is worth nothing", () => {
  expect(interviewShare({ rubric: [], misconceptions: [] }, 0, [])).toBe(0);
});
