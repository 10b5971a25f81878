import { describe, expect, it } from "vitest";
import type { CurriculumFacts } from "@/lib/content/check/check-curriculum";
import type { PlacedItem } from "@/lib/content/check/check-duplicates";
import { checkNotebooks } from "@/lib/content/check/check-notebooks";
import { type ContentFiles, listChapterFolders } from "@/lib/content/content-files";
import { formatProblem } from "@/lib/content/problem";
import { fixtures } from "@/lib/items/fixtures.generated";
import { writeNotebook } from "@/lib/notebooks/nbformat/write-notebook";
import type { NotebookDocument } from "@/lib/notebooks/schema";
import { codeCell, notebookOf, textCell } from "@/tests/support/notebooks";

const folder = "content/chapters/05-attention";
const zh = `${folder}/by-hand.zh.ipynb`;
const en = `${folder}/by-hand.en.ipynb`;
const exercise = fixtures.code.sameItemOtherKey[0];
const starter = exercise.programs.find(({ language }) => language === "python")!.starter;
const warmup = {
  title: { zh: "手写", en: "By hand" },
  summary: { zh: "写一遍。", en: "Write it once." },
  ...{ minutes: 30, concepts: ["attention"], questions: ["why-scale"] },
};
const whole: NotebookDocument = {
  ...notebookOf(
    textCell("intro", { zh: "# 手写", en: "# By hand" }),
    codeCell("tools", { zh: "x = 1  # 一", en: "x = 1  # one" }),
    codeCell("graded", `# your turn\n${starter}`, { warmup: { item: "scale-code" } }),
  ),
  metadata: { warmup },
};

// What the rules look at of the curriculum and of an item.
const facts = {
  concepts: [{ slug: "attention" }],
  curriculum: { chapters: [{ questions: [{ id: "why-scale" }] }] },
} as unknown as CurriculumFacts;
const placed = (id: string, more: object = {}): PlacedItem => ({
  item: { id, kind: "code", use: "practice", body: exercise, ...more } as unknown as PlacedItem["item"],
  ...{ file: `${folder}/items.yaml`, line: 1 },
});
const items = [
  placed("scale-code"),
  placed("exam-code", { use: "assessment" }),
  placed("pick", { kind: "single-choice" }),
];

const filesOf = (document: NotebookDocument = whole): Map<string, string> =>
  new Map([
    [zh, writeNotebook(document, "zh")],
    [en, writeNotebook(document, "en")],
  ]);
const find = (files: ContentFiles): string[] =>
  checkNotebooks(files, listChapterFolders(files.keys()).folders, facts, items).problems.map(formatProblem);
const withCell = (cell: NotebookDocument["cells"][number]): NotebookDocument => ({
  ...whole,
  cells: whole.cells.map((each) => (each.id === cell.id ? cell : each)),
});

describe("a notebook of content/", () => {
  it("that is sound has no fault, and is counted", () => {
    expect(find(filesOf())).toEqual([]);
    expect(checkNotebooks(filesOf(), listChapterFolders([zh]).folders, facts, items).count).toBe(1);
  });

  it.each([
    [
      "other code in one language",
      withCell(codeCell("tools", { zh: "x = 1", en: "x = 2" })),
      'cell "tools": the code differs',
    ],
    [
      "a text that differs",
      withCell(codeCell("tools", { zh: "print('一')", en: "print('one')" })),
      "differs in more than",
    ],
    [
      "an output",
      withCell({ ...codeCell("tools", "1"), ...{ type: "code", executionCount: 3, outputs: [] } }),
      "what a run gave",
    ],
    ["an unknown item", withCell(codeCell("graded", starter, { warmup: { item: "none" } })), 'no item "none"'],
    [
      "an item of another kind",
      withCell(codeCell("graded", starter, { warmup: { item: "pick" } })),
      "is no exercise in Python",
    ],
    [
      "an item of an exam",
      withCell(codeCell("graded", starter, { warmup: { item: "exam-code" } })),
      "is for assessment",
    ],
    [
      "another beginning",
      withCell(codeCell("graded", "pass", { warmup: { item: "scale-code" } })),
      "does not begin as",
    ],
    ["an unknown concept", { ...whole, metadata: { warmup: { ...warmup, concepts: ["love"] } } }, 'no concept "love"'],
    ["an unknown question", { ...whole, metadata: { warmup: { ...warmup, questions: ["why"] } } }, 'no question "why"'],
    ["no facts", { ...whole, metadata: {} }, "metadata.warmup is missing or wrong"],
    [
      "a fact too few",
      { ...whole, metadata: { warmup: { ...warmup, minutes: undefined } } },
      "metadata.warmup.minutes",
    ],
  ])("with %s is named with file, cell and remedy", (_, document, message) => {
    const [fault, ...others] = find(filesOf(document));
    expect(others).toEqual([]);
    expect(fault).toContain(message);
    expect(fault).toMatch(/^content\/chapters\/05-attention\/by-hand\.zh\.ipynb:\d+: error \[notebooks\] .+\. .+\.$/);
  });

  it("points at the line of the cell", () => {
    const files = filesOf(withCell(codeCell("graded", "pass", { warmup: { item: "none" } })));
    const line = Number(/:(\d+):/.exec(find(files)[0] ?? "")?.[1]);
    expect(files.get(zh)!.split("\n")[line - 1]).toContain('"id": "graded"');
  });

  it.each([
    [
      "one language",
      (files: Map<string, string>) => files.delete(en),
      `${en}:1: error [notebooks] the notebook lacks this language`,
    ],
    ["broken JSON", (files: Map<string, string>) => files.set(zh, "{"), "not a notebook: not-json"],
    ["nbformat 3", (files: Map<string, string>) => files.set(zh, '{"nbformat": 3}'), "too-old (nbformat 3)"],
    [
      "broken UTF-8",
      (files: Map<string, string>) => files.set(zh, files.get(zh)!.replace("手写", "\uFFFD")),
      "not UTF-8",
    ],
    [
      "4.4",
      (files: Map<string, string>) =>
        files.set(zh, files.get(zh)!.replace('"nbformat_minor": 5', '"nbformat_minor": 4')),
      "not nbformat 4.5",
    ],
    [
      "an id twice",
      (files: Map<string, string>) => files.set(en, files.get(en)!.replace('"id": "tools"', '"id": "intro"')),
      "cell 2: its id is malformed, or stands twice",
    ],
    [
      "another id",
      (files: Map<string, string>) => files.set(en, files.get(en)!.replace('"id": "tools"', '"id": "tool"')),
      'the cell "tools" does not stand at the same place',
    ],
    [
      "other metadata",
      (files: Map<string, string>) => files.set(en, files.get(en)!.replace('"minutes": 30', '"minutes": 31')),
      "other metadata in English",
    ],
    ["a name that looks like an id", rename("0190b3a0-7c1e-7000-8000-000000000000"), "looks like an id"],
    [
      "the name of another",
      (files: Map<string, string>) => {
        for (const [path, text] of [...files]) files.set(path.replace("05-attention", "06-rope"), text);
      },
      "has a notebook of this name",
    ],
  ])("with %s is refused", (_, change, message) => {
    const files = filesOf();
    change(files);
    expect(find(files).join("\n")).toContain(message);
  });
});

function rename(name: string) {
  return (files: Map<string, string>): void => {
    for (const [path, text] of [...files]) {
      files.delete(path);
      files.set(path.replace("by-hand", name), text);
    }
  };
}
