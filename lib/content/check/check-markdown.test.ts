import { describe, expect, it } from "vitest";
import { expectError, findInChapters, paths, planted, wholeContent } from "@/tests/support/small-content";

describe("the texts of a chapter", () => {
  it.each<[string, string, string | RegExp, string, string]>([
    ["a link that leads nowhere", paths.zh, "](#idea)", "](#ideas)", "the link #ideas leads nowhere"],
    ["an http link", paths.zh, "](#idea)", "](http://example.com)", "the link http://example.com is not https"],
    [
      "a link to a lab in the other language",
      paths.zh,
      "](#idea)",
      "](/en/labs/lab-1?r=8)",
      "leads to the other language",
    ],
    ["code in an unknown language", paths.zh, "```python", "```cobol", 'code in "cobol"'],
    ["raw HTML", paths.zh, "冻结", "<b>冻结</b>", "raw HTML"],
    ["an image", paths.zh, "冻结", "![x](https://example.com/x.png) 冻结", "an image, which is dropped"],
    ["a display formula inside a line", paths.zh, "冻结", "$$x$$ 冻结", "a display formula inside a line"],
    ["a refused formula in a lesson", paths.zh, "冻结", "$\\frac{1$ 冻结", "KaTeX parse error"],
    [
      "Chinese without a space before Latin",
      paths.zh,
      "冻结",
      "冻结LoRA",
      "no space between Chinese and a Latin word or digit",
    ],
    ["half-width punctuation", paths.zh, "权重，", "权重, ", "half-width punctuation after Chinese"],
    ["half-width parentheses", paths.zh, "冻结", "(冻结)", "half-width or mixed parentheses"],
    ["mixed parentheses", paths.zh, "冻结", "（LoRA)", "half-width or mixed parentheses"],
    ["a half-width full stop", paths.zh, "更新。", "更新.", "a half-width full stop"],
    ["a broken line of Chinese", paths.zh, "权重，", "权重，\n", "a line break inside Chinese"],
    ["an empty phrase", paths.zh, "冻结", "众所周知，冻结", "a phrase that says nothing"],
    ["emphasis that did not become bold", paths.en, "Freeze", "**Freeze **x", "emphasis that did not become bold"],
    ["an exclamation mark", paths.en, "update.", "update!", "an exclamation mark"],
    ["an empty phrase in English", paths.en, "Freeze", "It is worth noting: freeze", "a phrase that says nothing"],
    ["full-width punctuation in English", paths.en, "weights,", "weights，", "full-width punctuation in English"],
    ["a refused formula in an item", paths.questions, "$r$", "$\\nosuch$", "Undefined control sequence"],
    [
      "Chinese that is English",
      paths.items,
      "zh: 关于 stem",
      "zh: one two three four five",
      "Chinese text that is mostly English",
    ],
    [
      "English that is Chinese",
      paths.en,
      "Freeze the weights,",
      "冻结全部权重，学习更新",
      "English text that is mostly Chinese",
    ],
  ])("names %s", (_name, path, from, to, message) => {
    expectError(findInChapters(planted(path, from, to)), message);
  });

  it("warn of a formula without a space", () => {
    const found = findInChapters(planted(paths.zh, "冻结", "冻结$W$"));
    expect(found).toEqual([
      `warning ${paths.zh}:1 no space between Chinese and a formula or code: “冻结▢原权重，学一”`,
    ]);
  });

  it("are named by their very line, inside a block of text too", () => {
    const lines = (wholeContent().get(paths.questions) ?? "").split("\n");
    const at = lines.findIndex((line) => line.includes("en: About stem")) + 1;
    const block = "en: |-\n      First line.\n\n      Then $\\nosuch$.";
    const found = findInChapters(planted(paths.questions, "en: About stem", block));
    expectError(found, `${paths.questions}:${at + 3} KaTeX parse error`);
    const list = planted(paths.zh, "[想法](#idea)", "第一行。\n\n- 项 \n- 不好! ");
    expectError(findInChapters(list), `${paths.zh}:20 an exclamation mark`);
  });
});
