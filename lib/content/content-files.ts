import * as z from "zod";
import { judgedAnswers } from "@/lib/content/judged-answers";
import type { ContentKinds } from "@/lib/content/items";
import type { BodyProblem } from "@/lib/items/contract";
import { roles } from "@/lib/plan/roles";
import { glossary, type Glossary } from "@/lib/rubric/schema";
import {
  chapter,
  concepts,
  curriculum,
  figureEntry,
  itemEnvelope,
  labs,
  source,
  tableRow,
  terms,
} from "@/lib/content/schema";

/** Texts of content/ by path from the repository's root, e.g. `content/chapters/16-lora/items.yaml`. */
export type ContentFiles = ReadonlyMap<string, string>;

/** What the content engine needs of the generated registry of figure kinds. */
export type ContentFigures = Readonly<Record<string, { readonly schema: z.ZodType }>>;

/** What it needs of the generated registry of labs: the names that a link may give. */
export type ContentLabs = Readonly<Record<string, { readonly params: Readonly<Record<string, string>> }>>;

export interface ContentRegistries {
  readonly kinds: ContentKinds;
  readonly figures: ContentFigures;
  /** The kinds' own rules over their bodies (`check` of a grader), for the linter. */
  readonly graders?: Readonly<Record<string, ContentGrader>>;
  /** The labs that are built, for the linter. */
  readonly labs?: ContentLabs;
}

/** The registry guarantees that a grader meets only bodies of its own kind; here they are opaque. */
interface ContentGrader {
  check?(body: never, glossary: Glossary): readonly BodyProblem[];
}

/** content/chapters/<nn-slug>/ */
export interface ChapterFolder {
  /** Path without a slash at its end. */
  readonly path: string;
  readonly number: number;
  readonly slug: string;
}

const FOLDER = /^content\/chapters\/([^/]+)\//;
const FOLDER_NAME = /^(\d{2})-([a-z0-9]+(?:-[a-z0-9]+)*)$/;

/** Folders under content/chapters, and those whose name is not `<nn-slug>`. */
export function listChapterFolders(paths: Iterable<string>): { folders: ChapterFolder[]; misnamed: string[] } {
  const names = new Set([...paths].flatMap((path) => FOLDER.exec(path)?.[1] ?? []));
  const folders: ChapterFolder[] = [];
  const misnamed: string[] = [];
  for (const name of [...names].toSorted()) {
    const [, number, slug] = FOLDER_NAME.exec(name) ?? [];
    if (number && slug) folders.push({ path: `content/chapters/${name}`, number: Number(number), slug });
    else misnamed.push(`content/chapters/${name}`);
  }
  return { folders, misnamed };
}

/** The names that a chapter's folder may hold. */
export const chapterFileNames: readonly string[] = [
  "chapter.yaml",
  "lesson.zh.md",
  "lesson.en.md",
  "figures.yaml",
  "items.yaml",
  "questions.yaml",
];

/** The files of a chapter that has items before it has a lesson; its sources move into chapter.yaml with the lesson. */
export const startedFileNames: readonly string[] = ["sources.yaml", "items.yaml"];

/** One language of a notebook, by its name in the chapter's folder: `<name>.zh.ipynb`. A notebook may stand before its chapter's lesson does. */
export const NOTEBOOK_NAME = /^([a-z0-9]+(?:-[a-z0-9]+)*)\.(zh|en)\.ipynb$/;

/** Whether a folder with files of these names is such a chapter. */
export function isStarted(names: readonly string[]): boolean {
  return names.every((name) => startedFileNames.includes(name) || PAIRS_NAME.test(name) || NOTEBOOK_NAME.test(name));
}

/** Pairs of an exercise in code, by their name in the chapter's folder; check-code-pairs.ts reads them. */
export const PAIRS_NAME = /^code-pairs\/[a-z0-9-]+\.json$/;

/** The schema whose key order is canonical for one entry of a YAML file, or `undefined` for an unknown file. */
export function schemaOfFile(path: string): z.ZodType | undefined {
  if (path === "content/curriculum.yaml") return curriculum;
  if (path === "content/concepts.yaml") return concepts;
  if (path === "content/terms.yaml") return terms;
  if (path === "content/labs.yaml") return labs;
  if (path === "content/roles.yaml") return roles;
  if (path === "content/glossary.yaml") return glossary;
  if (path.startsWith("content/judged-answers/")) return judgedAnswers;
  if (/^content\/tables\/[a-z0-9-]+\.yaml$/.test(path)) return z.array(tableRow);
  if (path.endsWith("/chapter.yaml")) return chapter;
  if (path.endsWith("/sources.yaml")) return z.array(source);
  if (path.endsWith("/figures.yaml")) return z.array(figureEntry);
  if (path.endsWith("/items.yaml") || path.endsWith("/questions.yaml")) return z.array(itemEnvelope);
  return undefined;
}
