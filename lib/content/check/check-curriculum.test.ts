import { describe, expect, it } from "vitest";
import { checkCurriculum } from "@/lib/content/check/check-curriculum";
import { asLines, expectError, paths, planted, wholeContent } from "@/tests/support/small-content";

describe("the curriculum", () => {
  it("finds nothing in a whole one of 447 questions", () => {
    expect(checkCurriculum(wholeContent()).problems).toEqual([]);
  });

  it.each<[string, string, string | RegExp, string, string]>([
    ["a question too few", paths.curriculum, /\n.*id: q-1-5,.*/, "", "446 questions instead of 447"],
    [
      "a question that stands twice",
      paths.curriculum,
      "id: q-40-1",
      "id: q-39-1",
      'the question "q-39-1" stands twice',
    ],
    ["a question's unknown concept", paths.curriculum, "low-rank", "rank", 'no concept "rank"'],
    ["a gap in the numbers", paths.curriculum, "number: 7", "number: 70", "chapter 70 stands in place 7"],
    [
      "tracks out of order",
      paths.curriculum,
      "slug: alignment",
      "slug: inference",
      "the tracks are not the eight known ones",
    ],
    ["an unknown parent", paths.concepts, "parent: peft", "parent: pefts", 'no concept "pefts"'],
    ["a circle of parents", paths.concepts, "parent: null", "parent: lora", '"peft" is its own ancestor'],
    ["an alias that is a concept", paths.concepts, "low-rank", "peft", 'the alias "peft" is a concept itself'],
    [
      "an alias that stands twice",
      paths.concepts,
      "[ low-rank ]",
      "[ low-rank, low-rank ]",
      '"low-rank" names two concepts',
    ],
    ["a lab too few", paths.labs, /- slug: lab-13[\s\S]*/, "", "12 labs instead of 13"],
    [
      "a question's unknown lab",
      paths.curriculum,
      "difficulty: 2 }",
      "difficulty: 2, lab: lab-99 }",
      'no lab "lab-99"',
    ],
  ])("names %s", (_name, path, from, to, message) => {
    expectError(asLines(checkCurriculum(planted(path, from, to)).problems), message);
  });

  it.each([paths.curriculum, paths.concepts, paths.labs])("misses %s", (path) => {
    const files = wholeContent();
    files.delete(path);
    expectError(asLines(checkCurriculum(files).problems), `${path}:1 the file is missing`);
  });
});
