import { describe, expect, it } from "vitest";
import { numbersNotation, rowsNotation } from "@/lib/items/numeric-units/variants-notation";

const ROWS = [
  { model: { zh: "Llama-3-8B", en: "Llama-3-8B" }, targets: { zh: "全部线性层", en: "all linear layers" }, d: 4096 },
  { model: { zh: "Mistral", en: "Mistral" }, targets: { zh: "`q_proj`", en: "`q_proj`" }, d: 1e-3 },
];

describe("numbers as text", () => {
  it.each([
    ["4, 8,16", [4, 8, 16]],
    ["4，8 16", [4, 8, 16]],
    ["1e-3 -.5", [0.001, -0.5]],
    ["", []],
  ])("are read from %j", (text, value) => expect(numbersNotation.read(text)).toEqual({ value }));
  it("are numbers", () => expect(numbersNotation.read("4, eight")).toBeUndefined());
});

describe("rows as text", () => {
  it("are read back as they were written", () =>
    expect(rowsNotation.read(rowsNotation.print(ROWS))).toEqual({ value: ROWS }));

  it("name the columns first, and say a text in both languages where they differ", () =>
    expect(rowsNotation.print(ROWS).split("\n")).toEqual([
      "model | targets | d",
      "Llama-3-8B | 全部线性层 // all linear layers | 4096",
      "Mistral | `q_proj` | 0.001",
    ]));

  it("are read as spreadsheets copy them", () =>
    expect(rowsNotation.read("r\td\n8\t64\n16\t128")).toEqual({
      value: [
        { r: 8, d: 64 },
        { r: 16, d: 128 },
      ],
    }));

  it("may lack a cell", () =>
    expect(rowsNotation.read("a | b | c\n1 |  | 3\n1 | 2")).toEqual({
      value: [
        { a: 1, c: 3 },
        { a: 1, b: 2 },
      ],
    }));

  it.each(["a | a\n1 | 2", "a | \n1 | 2", "a\n1 | 2"])("are not read from %j", (text) =>
    expect(rowsNotation.read(text)).toBeUndefined(),
  );
});
