import { describe, expect, it } from "vitest";
import * as z from "zod";
import { checkContent } from "@/lib/content/check/check-content";
import type { ContentFiles } from "@/lib/content/content-files";
import { formatContentFile } from "@/lib/content/format-content";
import { trackSlugs } from "@/lib/content/schema";
import { authoredBase, localizedText } from "@/lib/items/contract";
import type { Glossary } from "@/lib/rubric/schema";

const registries = {
  kinds: {
    open: { version: 1, authored: authoredBase.extend({ modelAnswer: localizedText }).strict() },
    "yes-no": { version: 2, authored: authoredBase.extend({ answer: z.boolean() }).strict() },
  },
  figures: { line: { schema: z.strictObject({ points: z.array(z.number()).min(2) }) } },
  graders: {
    open: {
      check: ({ modelAnswer }: { modelAnswer: { en: string } }, glossary: Glossary) =>
        glossary.some(({ en }) => en?.includes(modelAnswer.en))
          ? [{ path: ["modelAnswer", "en"], message: "the answer is one term", remedy: "Say it" }]
          : [],
    },
  },
};
const now = new Date("2026-11-24T12:00:00Z");
const folder = "content/chapters/02-lora";

/** A small content/ of the full extent: one written chapter with two questions, one item, one figure. */
function wholeContent(): Map<string, string> {
  const text = (name: string) => ({ zh: `关于 ${name}`, en: `About ${name}` });
  const question = (id: string) => ({ id, concepts: ["low-rank"], difficulty: 2 });
  const chapters = Array.from({ length: 40 }, (_, index) => ({
    number: index + 1,
    slug: index === 1 ? "lora" : `chapter-${index + 1}`,
    track: "fine-tuning",
    title: text(`${index + 1}`),
    questions: Array.from({ length: index === 0 ? 447 - 2 - 38 : index === 1 ? 2 : 1 }, (_unused, at) =>
      question(`q-${index + 1}-${at + 1}`),
    ),
  }));
  const envelope = {
    version: 1,
    title: { zh: "标题", en: "Title" },
    difficulty: 2,
    sources: ["hu-2021"],
    reviewed: "2026-11",
  };
  const body = { stem: text("stem"), explanation: text("explanation") };
  const open = (id: string) => ({ id, kind: "open", ...envelope, questions: [id], ...body, modelAnswer: text("$r$") });
  const lesson = (words: string, heading: string) =>
    `${words} :cite[p. 5]{#hu-2021}\n\n## ${heading} {#idea}\n\n::item{#rank}\n\n::figure{#curve}\n\n::lab{slug=lab-1}\n\n\`\`\`python\nx = 1\n\`\`\`\n\n[${heading}](#idea)\n`;
  const yaml: Record<string, unknown> = {
    "content/curriculum.yaml": {
      tracks: trackSlugs.map((slug) => ({ slug, title: text(slug), summary: text(slug) })),
      chapters,
    },
    "content/concepts.yaml": [
      { slug: "peft", name: text("PEFT"), parent: null, aliases: [], definition: text("PEFT") },
      {
        ...{ slug: "lora", name: text("LoRA"), parent: "peft", aliases: ["low-rank"], definition: text("LoRA") },
        ...{ taught: "lora", forms: { zh: [], en: ["LoRA"] } },
      },
    ],
    "content/terms.yaml": [
      {
        ...{ id: "low-rank", name: text("rank"), concept: "lora", taught: "lora#idea" },
        ...{ forms: { zh: ["低秩"], en: ["low-rank"] }, definition: text("rank") },
      },
    ],
    "content/labs.yaml": Array.from({ length: 13 }, (_, index) => ({
      slug: `lab-${index + 1}`,
      title: text("lab"),
      summary: text("lab"),
      status: "planned",
    })),
    "content/glossary.yaml": [
      { id: "freeze", zh: "冻结", en: "frozen" },
      { id: "adapter", zh: "旁路", en: "adapter" },
    ],
    "content/roles.yaml": [
      {
        slug: "all-round",
        title: text("role"),
        summary: text("role"),
        weights: trackSlugs.map((track) => ({ track, weight: 3, reason: text("weight") })),
        exceptions: [{ chapter: "lora", weight: 5, reason: text("weight") }],
      },
    ],
    "content/tables/models.yaml": [
      { id: "meta/model-x", source: "https://example.com/x", read: "2026-11", checked: false },
    ],
    [`${folder}/chapter.yaml`]: {
      slug: "lora",
      summary: text("LoRA"),
      minutes: 5,
      reviewed: "2026-11",
      labs: ["lab-1"],
      next: ["chapter-3"],
      quiz: ["rank"],
      sources: [{ id: "hu-2021", title: "LoRA", url: "https://example.com/lora" }],
    },
    [`${folder}/figures.yaml`]: [{ id: "curve", kind: "line", caption: text("curve"), data: { points: [1, 2] } }],
    [`${folder}/items.yaml`]: [
      { id: "rank", kind: "yes-no", ...envelope, version: 2, questions: ["q-2-1"], ...body, answer: true },
    ],
    [`${folder}/questions.yaml`]: [open("q-2-1"), open("q-2-2")],
  };
  const files = new Map(
    Object.entries(yaml).map(([path, value]) => [
      path,
      formatContentFile(path, JSON.stringify(value), registries) ?? "",
    ]),
  );
  files.set(`${folder}/lesson.zh.md`, lesson("冻结原权重，学一个低秩更新。", "想法"));
  files.set(`${folder}/lesson.en.md`, lesson("Freeze the weights, learn a low-rank update.", "Idea"));
  return files;
}

const check = (files: ContentFiles) => checkContent(files, registries, now);

/** Replaces `from` in one file and gives the problems that this brings, as `severity file:line message`. */
function plant(path: string, from: string | RegExp, to: string): string[] {
  const files = wholeContent();
  const text = files.get(path) ?? "";
  const changed = text.replace(from, to);
  expect(changed, "the plant takes").not.toBe(text);
  files.set(path, changed);
  return check(files).problems.map(({ severity, file, line, message }) => `${severity} ${file}:${line} ${message}`);
}

const lineOf = (path: string, part: string): number => {
  const lines = (wholeContent().get(path) ?? "").split("\n");
  return lines.findIndex((line) => line.includes(part)) + 1;
};

describe("checkContent", () => {
  it("finds nothing in whole content, and counts it", () => {
    expect(check(wholeContent())).toEqual({
      problems: [],
      chapters: [
        {
          ...{ folder: "02-lora", questions: 2, kinds: [["yes-no", 1]], variants: 0 },
          ...{ chineseCharacters: 16, englishWords: 9, figures: 1, sources: 1 },
        },
      ],
      counts: { chapters: 1, items: 1, questions: 2, figures: 1, concepts: 2, labs: 13 },
    });
  });

  const items = `${folder}/items.yaml`;
  const questions = `${folder}/questions.yaml`;
  const glossary = "content/glossary.yaml";
  const terms = "content/terms.yaml";
  const chapter = `${folder}/chapter.yaml`;
  const zh = `${folder}/lesson.zh.md`;
  const en = `${folder}/lesson.en.md`;

  it.each<[string, string, string | RegExp, string, string]>([
    ["a question too few", "content/curriculum.yaml", /\n.*id: q-1-5,.*/, "", "446 questions instead of 447"],
    [
      "a question that stands twice",
      "content/curriculum.yaml",
      "id: q-40-1",
      "id: q-39-1",
      'the question "q-39-1" stands twice',
    ],
    ["a question's unknown concept", "content/curriculum.yaml", "low-rank", "rank", 'no concept "rank"'],
    ["a gap in the numbers", "content/curriculum.yaml", "number: 7", "number: 70", "chapter 70 stands in place 7"],
    [
      "tracks out of order",
      "content/curriculum.yaml",
      "slug: alignment",
      "slug: inference",
      "the tracks are not the eight known ones",
    ],
    ["an unknown parent", "content/concepts.yaml", "parent: peft", "parent: pefts", 'no concept "pefts"'],
    ["a circle of parents", "content/concepts.yaml", "parent: null", "parent: lora", '"peft" is its own ancestor'],
    ["an alias that is a concept", "content/concepts.yaml", "low-rank", "peft", 'the alias "peft" is a concept itself'],
    [
      "an alias that stands twice",
      "content/concepts.yaml",
      "[ low-rank ]",
      "[ low-rank, low-rank ]",
      '"low-rank" names two concepts',
    ],
    ["a lab too few", "content/labs.yaml", /- slug: lab-13[\s\S]*/, "", "12 labs instead of 13"],
    [
      "a role without a weight for a track",
      "content/roles.yaml",
      /\n {4}- track: alignment[\s\S]*?(?=\n {4}- track)/,
      "",
      "not every track",
    ],
    ["a role's unknown chapter", "content/roles.yaml", "chapter: lora", "chapter: loras", 'no chapter "loras"'],
    ["a weight out of range", "content/roles.yaml", "weight: 5", "weight: 6", "weight: Too big"],
    ["a term of an unknown concept", terms, "concept: lora", "concept: loras", 'no concept "loras"'],
    ["a term that is a concept", terms, "id: low-rank", "id: lora", '"lora" is a concept itself'],
    ["a term of another's alias", terms, "concept: lora", "concept: peft", '"low-rank" is an alias of "lora"'],
    ["a term taught nowhere", terms, "lora#idea", "loras", 'no chapter "loras"'],
    ["a term taught below no heading", terms, "lora#idea", "lora#no-idea", 'no heading "no-idea"'],
    ["a term taught in a lesson to come", terms, "lora#idea", "chapter-3#idea", 'no heading "idea"'],
    ["a term without a definition", terms, /\n {4}en: About rank\n*$/, "", "definition.en: Invalid input"],
    ["a form of two terms", terms, "[ low-rank ]", "[ LoRA ]", 'the form "LoRA" stands twice'],
    ["a glossary id taken twice", glossary, "id: adapter", "id: freeze", 'the entry "freeze" stands twice'],
    ["a glossary entry without a spelling", glossary, /\n {2}zh: 旁路\n {2}en: adapter/, "", "has no spelling"],
    ["what a kind finds in a body", questions, /en: About \$r\$/, "en: frozen", "q-2-1: the answer is one term"],
    ["an unknown field", items, "answer: true", "answer: true\n  answr: false", 'Unrecognized key: "answr"'],
    ["a missing language", items, /\n {4}en: About stem/, "", "0.stem.en: Invalid input"],
    ["an unknown kind", items, "kind: yes-no", "kind: maybe", 'there is no item kind "maybe"'],
    ["an old version", items, "version: 2", "version: 1", "version 1 of yes-no is not the present one"],
    ["an unknown question", items, "q-2-1", "q-2-9", 'no question "q-2-9"'],
    ["an unknown source of an item", items, "hu-2021", "hu-2022", 'no source "hu-2022" in chapter.yaml'],
    ["a difficulty out of range", items, "difficulty: 2", "difficulty: 6", "0.difficulty: Too big"],
    [
      "an assessment item in a lesson",
      items,
      "difficulty: 2",
      "difficulty: 2\n  use: assessment",
      'the item "rank" is for assessment',
    ],
    ["a review in the future", items, "2026-11", "2027-01", "reviewed in 2027-01, which lies ahead"],
    ["an id taken twice", items, "id: rank", "id: q-2-1", 'the item id "q-2-1" is taken'],
    [
      "an item that names an unverified row",
      items,
      "About stem",
      "About meta/model-x",
      'names the unverified row "meta/model-x"',
    ],
    [
      "a source that is an unverified row",
      chapter,
      "https://example.com/lora",
      "https://example.com/x",
      'the row "meta/model-x" of content/tables is unverified',
    ],
    [
      "a question without its open item",
      questions,
      /\n- id: q-2-2[\s\S]*/,
      "",
      'the question "q-2-2" has no readable open item',
    ],
    ["a question of another chapter", questions, /q-2-2/g, "q-3-1", '"q-3-1" is no question of this chapter'],
    [
      "an open item that covers another question",
      questions,
      "[ q-2-2 ]",
      "[ q-2-1 ]",
      "an open question covers itself alone",
    ],
    [
      "a difficulty that differs from the curriculum",
      questions,
      "difficulty: 2",
      "difficulty: 3",
      "difficulty 3, but 2 in the curriculum",
    ],
    ["a wrong slug", chapter, "slug: lora", "slug: loras", 'the slug is "loras" in the folder of lora'],
    ["an unknown next chapter", chapter, "chapter-3", "chapter-x", 'no other chapter "chapter-x"'],
    ["an unknown lab of a chapter", chapter, "lab-1", "lab-99", 'no lab "lab-99"'],
    ["an unknown quiz item", chapter, "quiz: [ rank ]", "quiz: [ rang ]", 'no item "rang"'],
    ["an http source", chapter, "https://", "http://", "sources.0.url: Invalid URL"],
    ["figure data that do not parse", `${folder}/figures.yaml`, "[ 1, 2 ]", "[ 1 ]", "0.data.points: Too small"],
    ["an unknown figure kind", `${folder}/figures.yaml`, "kind: line", "kind: pie", 'there is no figure kind "pie"'],
    ["an unknown item in a lesson", zh, "::item{#rank}", "::item{#rang}", 'the item "rang" does not exist'],
    ["an unknown lab in a lesson", en, "slug=lab-1", "slug=lab-99", 'the lab "lab-99" does not exist'],
    [
      "lessons out of step",
      en,
      "{#idea}",
      "{#thought}",
      "place 1 of the outline is section #idea (line 3) in Chinese and section #thought (line 3) in English",
    ],
    ["a source cited in one language", en, " :cite[p. 5]{#hu-2021}", "", "is cited in one language only"],
    ["a link that leads nowhere", zh, "](#idea)", "](#ideas)", "the link #ideas leads nowhere"],
    ["an http link", zh, "](#idea)", "](http://example.com)", "the link http://example.com is not https"],
    ["a link to a lab in the other language", zh, "](#idea)", "](/en/labs/lab-1?r=8)", "leads to the other language"],
    ["code in an unknown language", zh, "```python", "```cobol", 'code in "cobol"'],
    ["raw HTML", zh, "冻结", "<b>冻结</b>", "raw HTML"],
    ["an image", zh, "冻结", "![x](https://example.com/x.png) 冻结", "an image, which is dropped"],
    ["a display formula inside a line", zh, "冻结", "$$$$x$$$$ 冻结", "a display formula inside a line"],
    ["a refused formula in a lesson", zh, "冻结", "$\\frac{1$ 冻结", "KaTeX parse error"],
    ["a refused formula in an item", questions, "$r$", "$\\nosuch$", "Undefined control sequence"],
    ["a heading in an item", items, "en: About stem", "en: |-\n      # About stem", "a heading in an item's text"],
    ["an alias of YAML", items, "id: rank", "id: &x rank\n  lab: *x", "an alias"],
    ["broken YAML", items, "kind: yes-no", "kind: [yes-no", "Flow sequence"],
    ["a form that is not canonical", items, "id: rank", "id:   rank", "not in canonical form"],
    ["emphasis that did not become bold", en, "Freeze", "**Freeze **x", "emphasis that did not become bold"],
    [
      "Chinese without a space before Latin",
      zh,
      "冻结",
      "冻结LoRA",
      "no space between Chinese and a Latin word or digit",
    ],
    ["half-width punctuation", zh, "权重，", "权重, ", "half-width punctuation after Chinese"],
    ["half-width parentheses", zh, "冻结", "(冻结)", "half-width or mixed parentheses"],
    ["mixed parentheses", zh, "冻结", "（LoRA)", "half-width or mixed parentheses"],
    ["a half-width full stop", zh, "更新。", "更新.", "a half-width full stop"],
    ["a broken line of Chinese", zh, "权重，", "权重，\n", "a line break inside Chinese"],
    ["an exclamation mark", en, "update.", "update!", "an exclamation mark"],
    ["an empty phrase", zh, "冻结", "众所周知，冻结", "a phrase that says nothing"],
    ["an empty phrase in English", en, "Freeze", "It is worth noting: freeze", "a phrase that says nothing"],
    ["full-width punctuation in English", en, "weights,", "weights，", "full-width punctuation in English"],
    ["a directive in an item", items, "About stem", "About :cite{#hu-2021}", "a directive that was not read"],
  ])("names %s", (_name, path, from, to, message) => {
    const found = plant(path, from, to);
    expect(found.filter((problem) => problem.startsWith("error ") && problem.includes(message))).not.toEqual([]);
  });

  it.each<[string, string, string | RegExp, string, string]>([
    ["a review long ago", items, "2026-11", "2025-04", "last reviewed 19 months ago"],
    ["an item that nobody shows", chapter, "quiz: [ rank ]", "quiz: []", ""],
    ["a formula without a space", zh, "冻结", "冻结$W$", "no space between Chinese and a formula"],
    [
      "Chinese that is English",
      items,
      "zh: 关于 stem",
      "zh: one two three four five",
      "the Chinese text holds no Chinese",
    ],
  ])("warns of %s", (_name, path, from, to, message) => {
    const found = plant(path, from, to);
    expect(found.filter((problem) => problem.startsWith("error "))).toEqual([]);
    if (message) expect(found.join("\n")).toContain(message);
  });

  it("warns of what is written and used nowhere", () => {
    const files = wholeContent();
    for (const path of [zh, en]) files.set(path, (files.get(path) ?? "").replace(/::item.*\n\n::figure.*\n\n/, ""));
    files.set(chapter, (files.get(chapter) ?? "").replace("quiz: [ rank ]", "quiz: []"));
    expect(check(files).problems.map(({ severity, message }) => `${severity} ${message}`)).toEqual([
      'warning the figure "curve" is not embedded',
      'warning the item "rank" is neither embedded nor in the quiz, and names no lab',
    ]);
  });

  it("names the very line, inside a block of text too", () => {
    const path = questions;
    const block = "en: |-\n      First line.\n\n      Then $\\nosuch$.";
    const at = lineOf(path, "en: About stem");
    expect(plant(path, "en: About stem", block).join("\n")).toContain(`${path}:${at + 3} KaTeX parse error`);
    expect(plant(zh, "[想法](#idea)", "第一行。\n\n- 项 \n- 不好! ").join("\n")).toContain(
      `${zh}:18 an exclamation mark`,
    );
  });

  it.each(["chapter.yaml", "figures.yaml", "items.yaml", "questions.yaml", "lesson.zh.md", "lesson.en.md"])(
    "misses %s",
    (name) => {
      const files = wholeContent();
      files.delete(`${folder}/${name}`);
      expect(check(files).problems).toContainEqual(
        expect.objectContaining({ file: `${folder}/${name}`, message: `${name} is missing` }),
      );
    },
  );

  describe("of a chapter that has items and no lesson yet", () => {
    const started = "content/chapters/03-chapter-3";
    /** The same item and source, before anything else of the chapter. */
    function startedContent(change: (text: string) => string = (text) => text): ContentFiles {
      const files = wholeContent();
      const item = (files.get(items) ?? "").replace("id: rank", "id: early").replace("q-2-1", "q-3-1");
      files.set(`${started}/items.yaml`, change(item));
      files.set(`${started}/sources.yaml`, change("- { id: hu-2021, title: LoRA, url: https://example.com/lora }\n"));
      return files;
    }
    const messages = (files: ContentFiles) =>
      check(files).problems.map(({ severity, file, message }) => `${severity} ${file} ${message}`);

    it("finds nothing in whole content, and counts the items alone", () => {
      const { problems, counts } = check(startedContent());
      expect(problems).toEqual([]);
      expect(counts).toMatchObject({ chapters: 1, items: 2, questions: 2 });
    });

    it.each([
      ["an unknown source", "[ hu-2021 ]", "[ hu-2022 ]", 'items.yaml no source "hu-2022" in sources.yaml'],
      ["an unknown question", "q-3-1", "q-3-9", 'items.yaml no question "q-3-9"'],
      ["an id of another chapter", "id: early", "id: rank", 'the item id "rank" is taken'],
      ["an http source", "https://", "http://", "sources.yaml 0.url: Invalid URL"],
      [
        "a text that is no sound Markdown",
        "en: About stem",
        "en: |-\n      # About stem",
        "a heading in an item's text",
      ],
    ])("names %s", (_name, from, to, message) => {
      const found = messages(startedContent((text) => text.replace(from, to)));
      expect(found.filter((problem) => problem.startsWith("error ") && problem.includes(message))).not.toEqual([]);
    });

    it("misses the sources, and wants a folder of the curriculum's name", () => {
      const files = new Map(startedContent());
      files.delete(`${started}/sources.yaml`);
      expect(messages(files)).toContain(`error ${started}/sources.yaml sources.yaml is missing`);
      const moved = new Map(
        [...startedContent()].map(([path, text]) => [path.replace("03-chapter-3", "03-chapter-4"), text]),
      );
      expect(messages(moved).join("\n")).toContain("the folder says 3 chapter-4, the curriculum says 3 chapter-3");
    });

    it("is a written chapter from its first other file on", () => {
      const files = new Map(startedContent());
      files.set(`${started}/lesson.en.md`, "x\n");
      expect(messages(files)).toContain(`error ${started}/chapter.yaml chapter.yaml is missing`);
      expect(messages(files)).toContain(`error ${started}/sources.yaml a file that nothing reads`);
    });
  });

  it("refuses files that nothing reads and folders that are no chapter", () => {
    const files = wholeContent();
    files.set(`${folder}/notes.txt`, "x");
    files.set("content/chapters/lora/items.yaml", "[]\n");
    files.set("content/chapters/05-other/items.yaml", "[]\n");
    const messages = check(files).problems.map(({ message }) => message);
    expect(messages).toContain("a file that nothing reads");
    expect(messages).toContain("the folder's name is not <nn-slug>");
    expect(messages).toContain("the folder says 5 other, the curriculum says 5 chapter-5");
  });
});
