import { expect } from "vitest";
import * as z from "zod";
import { checkCurriculum } from "@/lib/content/check/check-curriculum";
import { checkFolder } from "@/lib/content/check/check-folder";
import { checkGlossary } from "@/lib/content/check/check-glossary";
import { type ContentFiles, listChapterFolders } from "@/lib/content/content-files";
import { formatContentFile } from "@/lib/content/format-content";
import type { Problem } from "@/lib/content/problem";
import { trackSlugs } from "@/lib/content/schema";
import { authoredBase, localizedText } from "@/lib/items/contract";
import type { Glossary } from "@/lib/rubric/schema";

const choice = z.strictObject({ text: localizedText, correct: z.literal(true).optional(), feedback: localizedText });

export const registries = {
  kinds: {
    open: { version: 1, authored: authoredBase.extend({ modelAnswer: localizedText }).strict() },
    "yes-no": { version: 2, authored: authoredBase.extend({ answer: z.boolean() }).strict() },
    pick: { version: 1, authored: authoredBase.extend({ choices: z.array(choice) }).strict() },
    size: { version: 1, authored: authoredBase.extend({ value: z.number() }).strict() },
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
  labs: { "lab-1": { params: { rank: "r" } } },
};
export const now = new Date("2026-11-24T12:00:00Z");

/** The one written chapter of the small content. */
export const folder = "content/chapters/02-lora";
export const paths = {
  curriculum: "content/curriculum.yaml",
  concepts: "content/concepts.yaml",
  terms: "content/terms.yaml",
  labs: "content/labs.yaml",
  glossary: "content/glossary.yaml",
  roles: "content/roles.yaml",
  chapter: `${folder}/chapter.yaml`,
  figures: `${folder}/figures.yaml`,
  items: `${folder}/items.yaml`,
  questions: `${folder}/questions.yaml`,
  zh: `${folder}/lesson.zh.md`,
  en: `${folder}/lesson.en.md`,
};

const text = (name: string) => ({ zh: `关于 ${name}`, en: `About ${name}` });

function writeContent(): ReadonlyMap<string, string> {
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
  const explanation = text("explanation");
  const open = (id: string, stem: string) => ({
    ...{ id, kind: "open", ...envelope, questions: [id], stem: text(stem), explanation, modelAnswer: text("$r$") },
  });
  const pick = (zh: string, en: string, correct?: true) => ({
    ...{ text: { zh, en }, ...(correct && { correct }), feedback: { zh: `说的是${zh}。`, en: `That is ${en}.` } },
  });
  const lesson = (words: string, heading: string) =>
    `${words} :cite[p. 5]{#hu-2021}\n\n## ${heading} {#idea}\n\n::item{#rank}\n\n::figure{#curve}\n\n::lab{slug=lab-1}\n\n\`\`\`python\nx = 1\n\`\`\`\n\n$$W = BA$$\n\n[${heading}](#idea)\n`;
  const yaml: Record<string, unknown> = {
    [paths.curriculum]: {
      tracks: trackSlugs.map((slug) => ({ slug, title: text(slug), summary: text(slug) })),
      chapters,
    },
    [paths.concepts]: [
      { slug: "peft", name: text("PEFT"), parent: null, aliases: [], definition: text("PEFT") },
      {
        ...{ slug: "lora", name: text("LoRA"), parent: "peft", aliases: ["low-rank"], definition: text("LoRA") },
        ...{ taught: "lora", forms: { zh: [], en: ["LoRA"] } },
      },
    ],
    [paths.terms]: [
      {
        ...{ id: "low-rank", name: text("rank"), concept: "lora", taught: "lora#idea" },
        ...{ forms: { zh: ["低秩"], en: ["low-rank"] }, definition: text("rank") },
      },
    ],
    [paths.labs]: Array.from({ length: 13 }, (_, index) => ({
      ...{ slug: `lab-${index + 1}`, title: text("lab"), summary: text("lab"), status: "planned" },
    })),
    [paths.glossary]: [
      { id: "freeze", zh: "冻结", en: "frozen" },
      { id: "adapter", zh: "旁路", en: "adapter" },
    ],
    [paths.roles]: [
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
    [paths.chapter]: {
      slug: "lora",
      summary: text("LoRA"),
      minutes: 5,
      reviewed: "2026-11",
      labs: ["lab-1"],
      next: ["chapter-3"],
      quiz: ["rank", "first-matrix", "update-size"],
      sources: [{ id: "hu-2021", title: "LoRA", url: "https://example.com/lora" }],
    },
    [paths.figures]: [{ id: "curve", kind: "line", caption: text("curve"), data: { points: [1, 2] } }],
    [paths.items]: [
      {
        ...{ id: "rank", kind: "yes-no", ...envelope, version: 2, questions: ["q-2-1"], stem: text("stem") },
        ...{ explanation, answer: true },
      },
      {
        ...{ id: "first-matrix", kind: "pick", ...envelope, questions: ["q-2-2"], explanation },
        stem: { zh: "哪个矩阵先乘上输入？", en: "Which matrix meets the input first?" },
        choices: [
          pick("升维矩阵", "the up matrix"),
          pick("降维矩阵", "the down matrix", true),
          pick("基座", "the base"),
        ],
      },
      {
        ...{ id: "update-size", kind: "size", ...envelope, questions: ["q-2-1"], explanation, value: 8 },
        stem: { zh: "更新的秩最大是多少？", en: "How large can the rank of the update be?" },
      },
    ],
    [paths.questions]: [open("q-2-1", "stem"), open("q-2-2", "adapters")],
  };
  const files = new Map(
    Object.entries(yaml).map(([path, value]) => [
      path,
      formatContentFile(path, JSON.stringify(value), registries) ?? "",
    ]),
  );
  files.set(paths.zh, lesson("冻结原权重，学一个低秩更新。", "想法"));
  files.set(paths.en, lesson("Freeze the weights, learn a low-rank update.", "Idea"));
  return files;
}

const whole = writeContent();

/** A small content/ of the full extent without a fault: one written chapter with two questions, three items, one figure. */
export const wholeContent = (): Map<string, string> => new Map(whole);

/** As `severity file:line message`. */
export const asLines = (problems: readonly Problem[]): string[] =>
  problems.map(({ severity, file, line, message }) => `${severity} ${file}:${line} ${message}`);

/** Replaces `from` in one file of the small content, or of `files`; a file that is not there is empty. */
export function planted(
  path: string,
  from: string | RegExp,
  to: string,
  files: Map<string, string> = wholeContent(),
): Map<string, string> {
  const before = files.get(path) ?? "";
  const after = before.replace(from, () => to);
  expect(after, "the plant takes").not.toBe(before);
  return files.set(path, after);
}

const facts = checkCurriculum(whole);
const around = { facts, glossary: checkGlossary(whole).data ?? [], registries, now };

/** What the rules for one chapter find in the chapters of `files`, whose files above the chapters are those of the small content. */
export const findInChapters = (files: ContentFiles): string[] =>
  asLines(listChapterFolders(files.keys()).folders.flatMap((one) => checkFolder(one, files, around).problems));

/** Expects an error that says `message`, among whatever else a plant breaks. */
export function expectError(found: readonly string[], message: string): void {
  expect(
    found.filter((line) => line.startsWith("error ") && line.includes(message)),
    found.join("\n"),
  ).not.toEqual([]);
}
