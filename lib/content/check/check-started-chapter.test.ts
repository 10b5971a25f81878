import { describe, expect, it } from "vitest";
import type { ContentFiles } from "@/lib/content/content-files";
import { expectError, findInChapters, paths, wholeContent } from "@/tests/support/small-content";

const started = "content/chapters/03-chapter-3";

/** The item and the source of the small content, before anything else of another chapter. */
function startedContent(change: (text: string) => string = (text) => text): ContentFiles {
  const files = wholeContent();
  const [first = ""] = (files.get(paths.items) ?? "").split("\n\n");
  files.set(`${started}/items.yaml`, change(`${first.replace("id: rank", "id: early").replace("q-2-1", "q-3-1")}\n`));
  files.set(`${started}/sources.yaml`, change("- { id: hu-2021, title: LoRA, url: https://example.com/lora }\n"));
  return files;
}

describe("a chapter that has items and no lesson yet", () => {
  it("of small content has no fault", () => {
    expect(findInChapters(startedContent())).toEqual([]);
  });

  it.each([
    ["an unknown source", "[ hu-2021 ]", "[ hu-2022 ]", 'no source "hu-2022" in sources.yaml'],
    ["an unknown question", "q-3-1", "q-3-9", 'no question "q-3-9"'],
    ["an http source", "https://", "http://", "0.url: Invalid URL"],
    ["a text that is no sound Markdown", "en: About stem", "en: |-\n      # About stem", "a heading in an item's text"],
  ])("names %s", (_name, from, to, message) => {
    expectError(findInChapters(startedContent((text) => text.replace(from, to))), message);
  });

  it("may cite nothing, and misses what it cites without a source, and its items", () => {
    const files = new Map(startedContent());
    files.delete(`${started}/sources.yaml`);
    expectError(findInChapters(files), 'no source "hu-2021" in sources.yaml');
    files.set(`${started}/sources.yaml`, "[]\n").delete(`${started}/items.yaml`);
    expectError(findInChapters(files), `${started}/items.yaml:1 items.yaml is missing`);
  });

  it("has open items only for a round of interviews", () => {
    const open = wholeContent()
      .get(paths.questions)!
      .split("\n\n")[0]!
      .replace("id: q-2-1", "id: design")
      .replace("q-2-1", "q-3-1");
    const withOpen = (text: string) => new Map(startedContent()).set(`${started}/items.yaml`, `${text}\n`);
    expectError(findInChapters(withOpen(open)), '"design" is an interview question, which comes with its lesson');
    const talk = findInChapters(withOpen(open.replace("  questions:", "  round: system-design\n  questions:")));
    expect(talk.join()).not.toContain("is an interview question");
    expectError(talk, "design: an item of the round system-design has at least 3 follow-ups, not 0");
  });

  it("may hold notebooks beside its items, or alone", () => {
    const notebook = (files: ContentFiles) => new Map(files).set(`${started}/by-hand.zh.ipynb`, "{}");
    expect(findInChapters(notebook(startedContent()))).toEqual([]);
    expect(findInChapters(notebook(wholeContent()))).toEqual([]);
  });

  it("wants a folder of the curriculum's name", () => {
    const moved = [...startedContent()].map(
      ([path, text]) => [path.replace("03-chapter-3", "03-chapter-4"), text] as const,
    );
    expectError(findInChapters(new Map(moved)), "the folder says 3 chapter-4, the curriculum says 3 chapter-3");
  });

  it("is a written chapter from its first other file on", () => {
    const found = findInChapters(new Map(startedContent()).set(`${started}/lesson.en.md`, "x\n"));
    expectError(found, `${started}/chapter.yaml:1 chapter.yaml is missing`);
    expectError(found, `${started}/sources.yaml:1 a file that nothing reads`);
  });
});
