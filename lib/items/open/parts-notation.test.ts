import { describe, expect, it } from "vitest";
import { countNotation, optionalFormsNotation, partsNotation } from "@/lib/items/open/parts-notation";

describe("the parts of a point as text", () => {
  it.each([
    [{ frozen: ["<freeze> & W0|权重|weights @clause"], small: ["=65536±2%", "not <full>"] }],
    [{ formula: ["$W0+[α/r]BA$", "a: b"] }],
    [undefined],
  ])("are read back as they were written", (parts) =>
    expect(partsNotation.read(partsNotation.print(parts))).toEqual({ value: parts }),
  );

  it.each(["frozen", "frozen:", "frozen: ", "Frozen: a", ": a"])("are not read from %j", (text) =>
    expect(partsNotation.read(text)).toBeUndefined(),
  );

  it("may have empty lines between them", () =>
    expect(partsNotation.read("a: x\n\n  b: y \n")).toEqual({ value: { a: ["x"], b: ["y"] } }));
});

describe("what contradicts a point as text", () => {
  it.each([[["权重|weights & 更新|updated", "A > zero @6"]], [undefined]])("is read back as it was written", (forms) =>
    expect(optionalFormsNotation.read(optionalFormsNotation.print(forms))).toEqual({ value: forms }),
  );

  it.each(["", " \n "])("is left out where nothing is written: %j", (text) =>
    expect(optionalFormsNotation.read(text)).toEqual({ value: undefined }),
  );
});

describe("a number that may be left out", () => {
  it.each([undefined, 2])("is read back: %s", (need) =>
    expect(countNotation.read(countNotation.print(need))).toEqual({ value: need }),
  );
  it("is a number", () => expect(countNotation.read("two")).toBeUndefined());
});
