import { describe, expect, it } from "vitest";
import { findFormFaults } from "@/lib/items/open/form-faults";

const known = new Set(["freeze"]);
const found = (text: string, isNamed: boolean) =>
  findFormFaults(text, isNamed, known).map(({ fault, start, end }) => [fault, text.slice(start, end)]);

describe("findFormFaults", () => {
  it("finds nothing in forms that can be read", () => {
    expect(found("a: <freeze> & 权重|weights @clause\n\n  b: $BA$ ", true)).toEqual([]);
    expect(found("SVD & W0\nnot 更快", false)).toEqual([]);
  });

  it("names each fault at its place", () => {
    expect(found("a: <freeze> & W0\nweights\nb:   =±2% | x\nb: <nowhere>\nc: x @far", true)).toEqual([
      ["name", "weights"],
      ["number", "=±2%"],
      ["unknown", "<nowhere>"],
      ["scope", "@far"],
    ]);
    expect(found("  <Freeze>\na & ", false)).toEqual([
      ["reference", "<Freeze>"],
      ["empty", ""],
    ]);
  });

  it("says nothing of references before the glossary is there", () => {
    expect(findFormFaults("<nowhere>", false, undefined)).toEqual([]);
  });
});
