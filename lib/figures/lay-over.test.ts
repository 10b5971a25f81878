import { describe, expect, it } from "vitest";
import { layOver } from "@/lib/figures/lay-over";

const base = {
  title: "t",
  x: { from: 0, to: 9 },
  boxes: [
    { id: "a", tone: "plain", at: [0, 0] },
    { id: "b", tone: "plain", at: [0, 1] },
  ],
  rows: [1, 2, 3],
};

describe("a step", () => {
  it("changes single fields, and leaves the others", () => {
    expect(layOver(base, { x: { to: 4 } })).toEqual({ ...base, x: { from: 0, to: 4 } });
    expect(layOver(base, undefined)).toBe(base);
  });

  it("changes entries by their ids, and adds new ones", () => {
    expect(
      layOver(base, {
        boxes: [
          { id: "b", tone: "accent" },
          { id: "c", at: [1, 0] },
        ],
      }),
    ).toMatchObject({
      boxes: [base.boxes[0], { id: "b", tone: "accent", at: [0, 1] }, { id: "c", at: [1, 0] }],
    });
  });

  it("replaces lists without ids", () => {
    expect(layOver(base, { rows: [4] })).toMatchObject({ rows: [4] });
    expect(layOver({}, { rows: [4] })).toEqual({ rows: [4] });
  });
});
