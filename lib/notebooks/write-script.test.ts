import { describe, expect, it } from "vitest";
import { stripComments } from "@/lib/notebooks/strip-comments";
import { writeScript } from "@/lib/notebooks/write-script";
import { codeCell, notebookOf, textCell } from "@/tests/support/notebooks";

it("a script has a cell for each cell, text in comments and magic switched off", () => {
  const document = notebookOf(
    textCell("t", { zh: "# 题\n\n文字", en: "# Title\n\ntext" }),
    codeCell("a", { zh: "x = 1  # 一\n", en: "x = 1  # one\n" }),
    codeCell("b", "%time x\n!ls\nx"),
  );
  expect(writeScript(document, "en")).toBe(
    "# %% [markdown]\n# # Title\n#\n# text\n\n# %%\nx = 1  # one\n\n# %%\n# %time x\n# !ls\nx\n",
  );
  expect(writeScript(document, "zh")).toContain("# # 题\n#\n# 文字\n\n# %%\nx = 1  # 一\n");
});

describe("code without comments", () => {
  it.each([
    ["comments go, and lines that held nothing else", "# a\nx = 1  # b\n\n  # c\ny", "x = 1\ny"],
    ["a sign in a string stays", 'x = \'#1\'  # c\ny = "# \\" #" # d', 'x = \'#1\'\ny = "# \\" #"'],
    ["a text of several lines stays", 'x = """a # b\n# c\n"d" """ # e', 'x = """a # b\n# c\n"d" """'],
    ["raw and formatted strings stay", "r'\\#' f'{x}#' # c", "r'\\#' f'{x}#'"],
    ["a quote in a comment begins no string", "x # don't\ny # isn't", "x\ny"],
    ["a string without an end ends with its line", "x = 'a\ny # b", "x = 'a\ny"],
  ])("%s", (_, code, bare) => expect(stripComments(code)).toBe(bare));

  it("is the same in both languages where only comments differ, and is not where a text differs", () => {
    expect(stripComments("x = 1  # 一")).toBe(stripComments("x = 1  # one\n"));
    expect(stripComments("print('一')")).not.toBe(stripComments("print('one')"));
  });
});
