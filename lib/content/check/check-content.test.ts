import { describe, expect, it } from "vitest";
import { checkContent } from "@/lib/content/check/check-content";
import type { ContentFiles } from "@/lib/content/content-files";
import {
  asLines,
  expectError,
  folder,
  now,
  paths,
  planted,
  registries,
  wholeContent,
} from "@/tests/support/small-content";

const check = (files: ContentFiles) => checkContent(files, registries, now);
const linesOf = (files: ContentFiles) => asLines(check(files).problems);

describe("checkContent", () => {
  it("finds nothing in whole content, and counts it", () => {
    expect(check(wholeContent())).toEqual({
      problems: [],
      chapters: [
        {
          ...{ folder: "02-lora", questions: 2, variants: 0 },
          kinds: [
            ["yes-no", 1],
            ["pick", 1],
            ["size", 1],
          ],
          ...{ chineseCharacters: 16, englishWords: 9, figures: 1, sources: 1 },
        },
      ],
      counts: { chapters: 1, items: 3, questions: 2, figures: 1, concepts: 2, labs: 13, notebooks: 0 },
    });
  });

  it("names what each rule finds, wherever it looks", () => {
    const plants: readonly [path: string, from: string | RegExp, to: string, message: string][] = [
      [paths.concepts, "parent: peft", "parent: pefts", "content/concepts.yaml:14 no concept"],
      [paths.roles, "chapter: lora", "chapter: loras", 'no chapter "loras"'],
      [paths.glossary, "id: adapter", "id: freeze", "stands twice"],
      [paths.labs, "en: About lab", "en: About lab!", "labs.yaml:4 an exclamation mark"],
      [paths.figures, "id: curve", "id:   curve", `${paths.figures}:1 not in canonical form`],
      [paths.zh, "](#idea)", "](/zh/labs/lab-2)", 'the lab "lab-2", which is not built'],
      [paths.items, "id: update-size", "id: q-2-1", 'the item id "q-2-1" is taken'],
      [paths.items, "questions: [ q-2-2 ]", "questions: [ q-2-1 ]", 'covers the question "q-2-2"'],
      [paths.items, /zh: 更新的秩.*\n {4}en: .*/, "zh: 关于 stem\n    en: About stem", 'nearly the same as "rank"'],
      ["content/notes.txt", /^/, "x", "content/notes.txt:1 a file that nothing reads"],
      ["content/chapters/lora/items.yaml", /^/, "[]\n", "content/chapters/lora:1 the folder's name is not <nn-slug>"],
    ];
    const found = linesOf(plants.reduce((files, [path, from, to]) => planted(path, from, to, files), wholeContent()));
    for (const [, , , message] of plants) expectError(found, message);
    const places = found.map((line) => line.split(" ")[1]?.split(":")[0]);
    expect(places).toEqual(places.toSorted());
  });

  it("does not miss the items of a file that cannot be read", () => {
    const found = linesOf(planted(paths.items, "kind: yes-no", "kind: [yes-no"));
    expectError(found, "Flow sequence");
    expect(found.join("\n")).not.toContain("covers the question");
  });

  it("counts the items of a chapter without a lesson, whose ids are no other chapter's", () => {
    const started = (id: string) => {
      const [first = ""] = (wholeContent().get(paths.items) ?? "").split("\n\n");
      const item = first
        .replace("id: rank", `id: ${id}`)
        .replace("q-2-1", "q-3-1")
        .replaceAll(/(关于|About) stem/g, "$1 ranks");
      return wholeContent()
        .set("content/chapters/03-chapter-3/items.yaml", `${item}\n`)
        .set(
          "content/chapters/03-chapter-3/sources.yaml",
          "- { id: hu-2021, title: LoRA, url: https://example.com/lora }\n",
        );
    };
    expect(check(started("early"))).toMatchObject({
      problems: [],
      counts: { chapters: 1, items: 4, questions: 2 },
    });
    expectError(linesOf(started("rank")), `the item id "rank" is taken (${folder}/items.yaml:1)`);
  });
});
