import { describe, expect, it } from "vitest";
import { expectError, findInChapters, paths, planted } from "@/tests/support/small-content";

describe("the items and questions of a chapter", () => {
  it.each<[string, string, string | RegExp, string, string]>([
    ["an unknown field", paths.items, "answer: true", "answer: true\n  answr: false", 'Unrecognized key: "answr"'],
    ["a missing language", paths.items, /\n {4}en: About stem/, "", "0.stem.en: Invalid input"],
    ["an unknown kind", paths.items, "kind: yes-no", "kind: maybe", 'there is no item kind "maybe"'],
    ["an old version", paths.items, "version: 2", "version: 1", "version 1 of yes-no is not the present one"],
    ["an unknown question", paths.items, "q-2-1", "q-2-9", 'no question "q-2-9"'],
    ["an unknown source of an item", paths.items, "hu-2021", "hu-2022", 'no source "hu-2022" in chapter.yaml'],
    ["a difficulty out of range", paths.items, "difficulty: 2", "difficulty: 6", "0.difficulty: Too big"],
    [
      "an assessment item in a lesson",
      paths.items,
      "difficulty: 2",
      "difficulty: 2\n  use: assessment",
      'the item "rank" is for assessment',
    ],
    ["a review in the future", paths.items, "2026-11", "2027-01", "reviewed in 2027-01, which lies ahead"],
    [
      "an item that names an unverified row",
      paths.items,
      "About stem",
      "About meta/model-x",
      'names the unverified row "meta/model-x"',
    ],
    [
      "a heading in an item",
      paths.items,
      "en: About stem",
      "en: |-\n      # About stem",
      "a heading in an item's text",
    ],
    ["an alias of YAML", paths.items, "id: rank", "id: &x rank\n  lab: *x", "an alias"],
    ["broken YAML", paths.items, "kind: yes-no", "kind: [yes-no", "Flow sequence"],
    ["a directive in an item", paths.items, "About stem", "About :cite{#hu-2021}", "a directive that was not read"],
    ["what a kind finds in a body", paths.questions, /en: About \$r\$/, "en: frozen", "q-2-1: the answer is one term"],
    [
      "a question without its open item",
      paths.questions,
      /\n- id: q-2-2[\s\S]*/,
      "",
      'the question "q-2-2" has no readable open item',
    ],
    ["a question of another chapter", paths.questions, /q-2-2/g, "q-3-1", '"q-3-1" is no question of this chapter'],
    [
      "an open item that covers another question",
      paths.questions,
      "[ q-2-2 ]",
      "[ q-2-1 ]",
      "an open question covers itself alone",
    ],
    [
      "a difficulty that differs from the curriculum",
      paths.questions,
      "difficulty: 2",
      "difficulty: 3",
      "difficulty 3, but 2 in the curriculum",
    ],
    ["an item without a source", paths.items, "sources: [ hu-2021 ]", "sources: []", "0.sources: Too small"],
    ["an item without a review date", paths.items, /\n {2}reviewed: 2026-11/, "", "0.reviewed: Invalid input"],
    ["a review date that is none", paths.items, "2026-11", "last year", "0.reviewed: must be YYYY-MM"],
    ["an item's unknown lab", paths.items, "difficulty: 2", "difficulty: 2\n  lab: lab-99", 'no lab "lab-99"'],
    [
      "a question of another kind than open",
      paths.questions,
      "kind: open",
      "kind: yes-no",
      "0.modelAnswer: Unrecognized key",
    ],
  ])("names %s", (_name, path, from, to, message) => {
    expectError(findInChapters(planted(path, from, to)), message);
  });

  it.each<[string, string, string, string]>([
    ["a review long ago", "2026-11", "2025-04", "last reviewed 19 months ago"],
    ["an item that nobody shows", "id: rank", "id: rang", 'the item "rang" is neither embedded nor in the quiz'],
  ])("warns of %s", (_name, from, to, message) => {
    const found = findInChapters(planted(paths.items, from, to));
    expect(found.filter((line) => line.startsWith("warning ")).join("\n")).toContain(message);
  });
});
