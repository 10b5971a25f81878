import { expect, it } from "vitest";
import { createTextReader } from "@/lib/exchange/texts";

it.each([
  ["markdown", "**a** *b*\n", "**a** *b*"],
  ["html", "<p>One <b>two</b></p><p>three</p>", "One **two**\n\nthree"],
  ["html", String.raw`rank \(r \le d\), price $5`, "rank $r \\le d$, price \\$5"],
  ["plain", "2*3*4 <b> & c\n\n# d\n\ne", "2\\*3\\*4 \\<b> & c\n\n\\# d\n\ne"],
  ["plain", "$$a_1 b$$ of x", "$a_1 b$ of x"],
  ["moodle", "no markup: 2*3*4", "no markup: 2\\*3\\*4"],
  ["moodle", "with <i>markup</i>\nand a line", "with *markup*\\\nand a line"],
  ["plain", " ", ""],
] as const)("a text in %s is read as Markdown that shows it: %s", (format, text, markdown) => {
  const reader = createTextReader("en");
  expect(reader.read(text, format)).toEqual({ zh: "", en: markdown });
  expect(reader.reasons()).toEqual([]);
});

it("what Markdown has nothing for is named", () => {
  const reader = createTextReader("en");
  reader.read("<img src='x.png'><video></video>y", "html");
  expect(reader.reasons()).toEqual(expect.arrayContaining([{ code: "media", detail: "x.png" }]));
});
