import { expect, it } from "vitest";
import { shownWidth } from "@/lib/content/check/shown-width";

it.each([
  ["rank", 4],
  ["秩，小", 6],
  ["`q_proj` 与 **v**", 11],
  ["[低秩](/zh/labs/lora?r=8)", 4],
  ["$\\frac{\\alpha}{r}BA$", 5],
])("%s is %d columns wide", (markdown, width) => {
  expect(shownWidth(markdown)).toBe(width);
});
