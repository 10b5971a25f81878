import { describe, expect, it } from "vitest";
import { expectError, findInChapters, paths, planted } from "@/tests/support/small-content";

describe("the lessons of a chapter", () => {
  it.each<[string, string, string | RegExp, string, string]>([
    ["an unknown item in a lesson", paths.zh, "::item{#rank}", "::item{#rang}", 'the item "rang" does not exist'],
    ["an unknown lab in a lesson", paths.en, "slug=lab-1", "slug=lab-99", 'the lab "lab-99" does not exist'],
    [
      "lessons out of step",
      paths.en,
      "{#idea}",
      "{#thought}",
      "place 1 of the outline is section #idea (line 3) in Chinese and section #thought (line 3) in English",
    ],
    ["a source cited in one language", paths.en, " :cite[p. 5]{#hu-2021}", "", "is cited in one language only"],
    [
      "a formula that differs",
      paths.en,
      "$$W = BA$$",
      "$$W = AB$$",
      "is formula W=BA (line 15) in Chinese and formula W=AB (line 15) in English",
    ],
    ["a heading of another depth", paths.zh, "## 想法", "### 想法", "is sub-section #idea (line 3) in Chinese"],
    [
      "a figure in one language",
      paths.en,
      "::figure{#curve}\n\n",
      "",
      "is figure curve (line 7) in Chinese and lab lab-1",
    ],
    ["code in one language", paths.zh, /```[\s\S]*```\n\n/, "", "and code python (line 11) in English"],
    [
      "a box in one language",
      paths.en,
      "::item{#rank}",
      ":::note\n::item{#rank}\n:::",
      "and box note (line 5) in English",
    ],
  ])("names %s", (_name, path, from, to, message) => {
    expectError(findInChapters(planted(path, from, to)), message);
  });

  it("may differ in the words of a formula, its spaces, and the punctuation at its end", () => {
    const files = planted(paths.zh, "$$W = BA$$", "$$W_{} = \\text{更新} BA$$").set(
      paths.en,
      planted(paths.en, "$$W = BA$$", "$$W_{}=\\text{update }  BA .$$").get(paths.en) ?? "",
    );
    expect(findInChapters(files)).toEqual([]);
  });

  it("warn of what is written and used nowhere", () => {
    const files = planted(paths.chapter, "quiz: [ rank, ", "quiz: [ ");
    for (const path of [paths.zh, paths.en])
      files.set(path, (files.get(path) ?? "").replace(/::item.*\n\n::figure.*\n\n/, ""));
    expect(findInChapters(files).map((line) => line.replace(/ \S+:\d+ /, " "))).toEqual([
      'warning the item "rank" is neither embedded nor in the quiz, and names no lab',
      'warning the figure "curve" is not embedded',
    ]);
  });
});
