import { expect, it } from "vitest";
import { glossary } from "@/lib/rubric/schema";

it("spellings are parted by a line with spaces around it; the line inside a formula is the formula's", () => {
  expect(glossary.parse([{ id: "sum", zh: "和 |  总和", formulas: "W0+[α/r|s]BA | W0+ΔW" }])).toEqual([
    { id: "sum", zh: ["和", "总和"], formulas: ["W0+[α/r|s]BA", "W0+ΔW"] },
  ]);
});
