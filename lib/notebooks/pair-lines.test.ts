import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pairLines } from "@/lib/notebooks/pair-lines";

describe("lines of two texts", () => {
  it("stand beside their counterparts", () => {
    expect(pairLines("a\nb\nc", "a\nB\nc\nd")).toEqual([
      { before: "a", after: "a" },
      { before: "b", after: "B" },
      { before: "c", after: "c" },
      { before: null, after: "d" },
    ]);
  });

  it("are all there, in their order", () => {
    const text = fc.array(fc.constantFrom("a", "b", "c", ""), { maxLength: 8 }).map((lines) => lines.join("\n"));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const pairs = pairLines(before, after);
        expect(pairs.flatMap((pair) => pair.before ?? []).join("\n")).toBe(before);
        expect(pairs.flatMap((pair) => pair.after ?? []).join("\n")).toBe(after);
      }),
    );
  });
});
