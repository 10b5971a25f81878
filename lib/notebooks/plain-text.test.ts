import { describe, expect, it } from "vitest";
import { firstLines, plainText } from "@/lib/notebooks/plain-text";

describe("text of outputs", () => {
  it("has no colours of a terminal", () => {
    expect(plainText("\u001b[0;31mError\u001b[0m: a\u001b[2K b\u001b]8;;x\u0007")).toBe("Error: a b");
  });

  it("shows its first lines, and says how many more there are", () => {
    expect(firstLines("a\nb\nc\nd\n", 2)).toEqual({ text: "a\nb", left: 2 });
    expect(firstLines("a\nb\n", 2)).toEqual({ text: "a\nb\n", left: 0 });
    expect(firstLines("a\nb", 5)).toEqual({ text: "a\nb", left: 0 });
  });
});
