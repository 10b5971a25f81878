import { describe, expect, it } from "vitest";
import { expectError, findInChapters, folder, paths, planted, wholeContent } from "@/tests/support/small-content";

describe("a written chapter", () => {
  it("of small content has no fault", () => {
    expect(findInChapters(wholeContent())).toEqual([]);
  });

  it.each<[string, string, string | RegExp, string, string]>([
    [
      "a source that is an unverified row",
      paths.chapter,
      "https://example.com/lora",
      "https://example.com/x",
      'the row "meta/model-x" of content/tables is unverified',
    ],
    ["a wrong slug", paths.chapter, "slug: lora", "slug: loras", 'the slug is "loras" in the folder of lora'],
    ["an unknown next chapter", paths.chapter, "chapter-3", "chapter-x", 'no other chapter "chapter-x"'],
    ["an unknown lab of a chapter", paths.chapter, "lab-1", "lab-99", 'no lab "lab-99"'],
    ["an unknown quiz item", paths.chapter, "quiz: [ rank,", "quiz: [ rang,", 'no item "rang"'],
    ["an http source", paths.chapter, "https://", "http://", "sources.0.url: Invalid URL"],
    ["figure data that do not parse", paths.figures, "[ 1, 2 ]", "[ 1 ]", "0.data.points: Too small"],
    ["an unknown figure kind", paths.figures, "kind: line", "kind: pie", 'there is no figure kind "pie"'],
    ["a chapter without sources", paths.chapter, /sources:[\s\S]*/, "sources: []\n", "sources: Too small"],
    ["a chapter without a review date", paths.chapter, /\nreviewed: 2026-11/, "", "reviewed: Invalid input"],
  ])("names %s", (_name, path, from, to, message) => {
    expectError(findInChapters(planted(path, from, to)), message);
  });

  it.each(["chapter.yaml", "figures.yaml", "items.yaml", "questions.yaml", "lesson.zh.md", "lesson.en.md"])(
    "misses %s",
    (name) => {
      const files = wholeContent();
      files.delete(`${folder}/${name}`);
      expect(findInChapters(files)).toContain(`error ${folder}/${name}:1 ${name} is missing`);
    },
  );

  it("refuses files that nothing reads, and a folder that is not the curriculum's", () => {
    const files = wholeContent().set(`${folder}/notes.txt`, "x");
    expectError(findInChapters(files), "notes.txt:1 a file that nothing reads");
    expectError(
      findInChapters(files.set("content/chapters/05-other/items.yaml", "[]\n")),
      "the folder says 5 other, the curriculum says 5 chapter-5",
    );
  });
});
