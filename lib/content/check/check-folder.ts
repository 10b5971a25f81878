import { checkBodies } from "@/lib/content/check/check-bodies";
import { checkChapter } from "@/lib/content/check/check-chapter";
import { checkCodePairs } from "@/lib/content/check/check-code-pairs";
import type { CurriculumFacts } from "@/lib/content/check/check-curriculum";
import { checkFolderName } from "@/lib/content/check/check-items";
import type { PlacedItem } from "@/lib/content/check/check-duplicates";
import { checkKeyBalance } from "@/lib/content/check/check-key-balance";
import { checkLessons } from "@/lib/content/check/check-lessons";
import { checkStartedChapter } from "@/lib/content/check/check-started-chapter";
import { checkLessonText, checkYamlTexts } from "@/lib/content/check/check-texts";
import { type ChapterSize, measureChapter } from "@/lib/content/check/measure-chapter";
import {
  type ChapterFolder,
  type ContentFiles,
  type ContentRegistries,
  isStarted,
  NOTEBOOK_NAME,
} from "@/lib/content/content-files";
import type { ContentItem } from "@/lib/content/items";
import type { Problem } from "@/lib/content/problem";
import { readChapter } from "@/lib/content/read-chapter";
import { readStartedChapter } from "@/lib/content/read-started-chapter";
import type { YamlSource } from "@/lib/content/yaml-source";
import { LOCALES } from "@/lib/core/locale";
import type { Glossary } from "@/lib/rubric/schema";

/** What a chapter is checked against. */
export interface Surroundings {
  readonly facts: CurriculumFacts;
  readonly glossary: Glossary;
  readonly registries: ContentRegistries;
  readonly now: Date;
}

export interface FolderReport {
  readonly problems: readonly Problem[];
  readonly items: readonly PlacedItem[];
  readonly questions: readonly PlacedItem[];
  /** Whether items.yaml is sound YAML: what an unreadable one lacks is not missing. */
  readonly isReadable: boolean;
  /** Of a chapter that is written; one without a lesson has none. */
  readonly size: ChapterSize | undefined;
  /** Ids of the headings of its lesson. */
  readonly headings: readonly string[];
}

/** All rules that look at one chapter by itself. */
export function checkFolder(folder: ChapterFolder, files: ContentFiles, around: Surroundings): FolderReport {
  const names = [...files.keys()].flatMap((path) =>
    path.startsWith(`${folder.path}/`) ? path.slice(folder.path.length + 1) : [],
  );
  if (names.every((name) => NOTEBOOK_NAME.test(name)))
    return { ...EMPTY, problems: checkFolderName(folder, around.facts) };
  return isStarted(names) ? checkStarted(folder, files, names, around) : checkWritten(folder, files, names, around);
}

/** Of a folder that holds notebooks alone, which check-notebooks.ts looks at. */
const EMPTY = { items: [], questions: [], isReadable: true, size: undefined, headings: [] };

function checkStarted(
  folder: ChapterFolder,
  files: ContentFiles,
  names: readonly string[],
  { facts, glossary, registries, now }: Surroundings,
): FolderReport {
  const started = readStartedChapter(folder.path, (path) => files.get(path), registries);
  const problems = [
    ...started.problems,
    ...checkStartedChapter(folder, started, facts, now),
    ...checkBodies([[started.items, started.sources.items]], registries, glossary),
    ...checkKeyBalance(started.items, started.sources.items),
    ...checkCodePairs(folder.path, started, names, (path) => files.get(path)),
    ...Object.values(started.sources).flatMap(checkYamlTexts),
  ];
  return {
    ...{ problems, items: place(started.items, started.sources.items), questions: [], size: undefined, headings: [] },
    isReadable: started.sources.items.problems.length === 0,
  };
}

function checkWritten(
  folder: ChapterFolder,
  files: ContentFiles,
  names: readonly string[],
  { facts, glossary, registries, now }: Surroundings,
): FolderReport {
  const read = readChapter(folder.path, (path) => files.get(path), registries);
  const lists = [
    [read.items, read.sources.items],
    [read.questions, read.sources.questions],
  ] as const;
  const problems = [
    ...read.problems,
    ...checkChapter(folder, read, facts, names, now),
    ...checkLessons(folder.path, read, new Set(facts.labs?.map(({ slug }) => slug))),
    ...checkBodies(lists, registries, glossary),
    ...checkKeyBalance(read.items, read.sources.items),
    ...checkCodePairs(folder.path, read, names, (path) => files.get(path)),
    ...Object.values(read.sources).flatMap(checkYamlTexts),
    ...LOCALES.flatMap((locale) => {
      const file = `${folder.path}/lesson.${locale}.md`;
      const anchors = read.lesson[locale].headings.map(({ id }) => id);
      return checkLessonText(file, files.get(file) ?? "", locale, anchors);
    }),
  ];
  return {
    problems,
    items: place(read.items, read.sources.items),
    questions: place(read.questions, read.sources.questions),
    isReadable: read.sources.items.problems.length === 0,
    size: measureChapter(folder.path.slice(folder.path.lastIndexOf("/") + 1), read),
    headings: read.lesson.zh.headings.map(({ id }) => id),
  };
}

/** Each item with the line on which it begins. */
function place(items: readonly ContentItem[], source: YamlSource): PlacedItem[] {
  const entries: unknown[] = Array.isArray(source.value) ? source.value : [];
  const indexes = new Map(
    entries.map((entry, index) => [
      typeof entry === "object" && entry !== null && "id" in entry ? entry.id : undefined,
      index,
    ]),
  );
  return items.map((item) => ({ item, file: source.file, line: source.lineOf([indexes.get(item.id) ?? 0]) }));
}
