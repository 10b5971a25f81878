import fc from "fast-check";
import { expect, it } from "vitest";
import { writeCsv } from "@/lib/core/csv";

it.each([
  ["=1+1", "'=1+1"],
  ["+8613800000000", "'+8613800000000"],
  ["-2", "'-2"],
  ["@SUM(A1)", "'@SUM(A1)"],
  ["\tx", "'\tx"],
  ["＝1", "'＝1"],
  ['=HYPERLINK("https://x")', `"'=HYPERLINK(""https://x"")"`],
  ["a,b", '"a,b"'],
  ['say "hi"', '"say ""hi"""'],
  ["two\nlines", '"two\nlines"'],
  ["低秩", "低秩"],
  ["a=b", "a=b"],
])("a cell with %j is written %j", (text, written) => {
  expect(writeCsv([[text]])).toBe(`${written}\r\n`);
});

it("numbers stay numbers, negative ones too", () => {
  const rows = [["x", 1] as const, ["y", -0.5] as const];
  expect(writeCsv(rows)).toBe("x,1\r\ny,-0.5\r\n");
});

it("no text begins a formula, whatever it is", () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(writeCsv([[text]])).not.toMatch(/^"?[=+\-@\t\r]./);
    }),
  );
});
