import { expect, it } from "vitest";
import { toPlainMarkdown } from "./plain-lesson.mjs";

const plain = (...lines) => toPlainMarkdown(lines.join("\n")).split("\n");

it("makes quotations of boxes, one inside the other", () => {
  expect(plain("::::mistake", ":::said", "“No.”", ":::", ":::why", "$x$", ":::", "::::", "After")).toEqual([
    ...["", ">", "> > “No.”", ">", ">", "> > $x$", ">", "", "After"],
  ]);
  expect(plain(':::numbers{title="A = 1"}', "- one", ":::")).toEqual(["", "> **A = 1**", ">", "> - one", ""]);
});

it("leaves text of items and citations, and nothing of figures and heading ids", () => {
  expect(plain("::item{#a-b}", "::lab{slug=lora}", "::figure{#c}", "## One $r$ {#one}")).toEqual([
    ...["*a-b*", "*lora*", "", "## One $r$"],
  ]);
  expect(plain("So :cite[section 4.1]{#hu-2021}:cite{#b-1}.")).toEqual(["So [hu-2021, section 4.1][b-1]."]);
});

it("leaves code alone", () => {
  const code = ["```text", ":::said", "# x {#y}", "```"];
  expect(plain(...code)).toEqual(code);
});
