import { checkBodies } from "@/lib/content/check/check-bodies";
import { checkChapter } from "@/lib/content/check/check-chapter";
import { checkCodePairs } from "@/lib/content/check/check-code-pairs";
import { checkCurriculum } from "@/lib/content/check/check-curriculum";
import { checkGlossary } from "@/lib/content/check/check-glossary";
import { checkLessons } from "@/lib/content/check/check-lessons";
import { checkRoles } from "@/lib/content/check/check-roles";
import { checkStartedChapter } from "@/lib/content/check/check-started-chapter";
import { type ChapterSize, measureChapter } from "@/lib/content/check/measure-chapter";
import { checkTerms } from "@/lib/content/check/check-terms";
import { checkLessonText, checkYamlTexts } from "@/lib/content/check/check-texts";
import {
  type ContentFiles,
  type ContentRegistries,
  isStarted,
  listChapterFolders,
  PAIRS_NAME,
  schemaOfFile,
} from "@/lib/content/content-files";
import { formatContentFile } from "@/lib/content/format-content";
import type { Problem } from "@/lib/content/problem";
import { readChapter } from "@/lib/content/read-chapter";
import { readStartedChapter } from "@/lib/content/read-started-chapter";
import { LOCALES } from "@/lib/core/locale";

export interface ContentReport {
  /** In the order of files and lines. */
  readonly problems: readonly Problem[];
  /** Of each chapter that is written, in their order. */
  readonly chapters: readonly ChapterSize[];
  readonly counts: {
    readonly chapters: number;
    readonly items: number;
    readonly questions: number;
    readonly figures: number;
    readonly concepts: number;
    readonly labs: number;
  };
}

/** All rules over all of content/. Pure: the texts, the generated registries and the present moment are arguments. */
export function checkContent(files: ContentFiles, registries: ContentRegistries, now: Date): ContentReport {
  const facts = checkCurriculum(files);
  const { folders, misnamed } = listChapterFolders(files.keys());
  const glossary = checkGlossary(files);
  const roles = checkRoles(files, facts.curriculum);
  const labSlugs = new Set(facts.labs?.map(({ slug }) => slug));
  const problems: Problem[] = [
    ...facts.problems,
    ...glossary.problems,
    ...roles.problems,
    ...[...facts.sources, roles.source].flatMap(checkYamlTexts),
    ...misnamed.map((file) => pathProblem(file, "the folder's name is not <nn-slug>", "Rename it, e.g. 16-lora")),
    ...[...files].flatMap(([path, text]) => checkForm(path, text, registries)),
  ];
  const owners = new Map<string, string>();
  const headings = new Map<string, readonly string[]>();
  const chapters: ChapterSize[] = [];
  const counts = {
    chapters: 0,
    items: 0,
    questions: 0,
    figures: 0,
    concepts: facts.concepts?.length ?? 0,
    labs: facts.labs?.length ?? 0,
  };
  for (const folder of folders) {
    const names = [...files.keys()].flatMap((path) =>
      path.startsWith(`${folder.path}/`) ? path.slice(folder.path.length + 1) : [],
    );
    if (isStarted(names)) {
      const started = readStartedChapter(folder.path, (path) => files.get(path), registries);
      problems.push(
        ...started.problems,
        ...checkStartedChapter(folder, started, facts, now),
        ...checkBodies([[started.items, started.sources.items]], registries, glossary.data ?? []),
        ...checkCodePairs(folder.path, started, names, (path) => files.get(path)),
        ...Object.values(started.sources).flatMap(checkYamlTexts),
        ...checkIds(
          started.items.map(({ id }) => id),
          folder.path,
          owners,
        ),
      );
      counts.items += started.items.length;
      continue;
    }
    const read = readChapter(folder.path, (path) => files.get(path), registries);
    const lists = [
      [read.items, read.sources.items],
      [read.questions, read.sources.questions],
    ] as const;
    problems.push(
      ...read.problems,
      ...checkChapter(folder, read, facts, names, now),
      ...checkLessons(folder.path, read, labSlugs),
      ...checkBodies(lists, registries, glossary.data ?? []),
      ...checkCodePairs(folder.path, read, names, (path) => files.get(path)),
      ...Object.values(read.sources).flatMap(checkYamlTexts),
      ...LOCALES.flatMap((locale) => {
        const file = `${folder.path}/lesson.${locale}.md`;
        const anchors = read.lesson[locale].headings.map(({ id }) => id);
        return checkLessonText(file, files.get(file) ?? "", locale, anchors);
      }),
      ...checkIds(
        [...read.items, ...read.questions].map(({ id }) => id),
        folder.path,
        owners,
      ),
    );
    headings.set(
      folder.slug,
      read.lesson.zh.headings.map(({ id }) => id),
    );
    chapters.push(measureChapter(folder.path.slice(folder.path.lastIndexOf("/") + 1), read));
    counts.chapters += 1;
    counts.items += read.items.length;
    counts.questions += read.questions.length;
    counts.figures += read.figures.length;
  }
  const terms = checkTerms(files, facts, headings);
  problems.push(...terms.problems, ...checkYamlTexts(terms.source));
  return { problems: problems.toSorted(byPlace), chapters, counts };
}

/** An item id is a stored key: unique over all chapters. */
function checkIds(ids: readonly string[], path: string, owners: Map<string, string>): Problem[] {
  return ids.flatMap((id) => {
    const owner = owners.get(id);
    owners.set(id, path);
    return owner
      ? [pathProblem(`${path}/items.yaml`, `the item id "${id}" is taken in ${owner}`, "Give the new item another id")]
      : [];
  });
}

function checkForm(path: string, text: string, registries: ContentRegistries): Problem[] {
  const [, name] = /^content\/chapters\/[^/]+\/(.+)$/.exec(path) ?? [];
  if (name && (/^[^/]+\.(md|ipynb)$/.test(name) || PAIRS_NAME.test(name))) return [];
  if (/^content\/pages\/(privacy|terms)\.(zh|en)\.md$/.test(path)) return [];
  if (!schemaOfFile(path))
    return [pathProblem(path, "a file that nothing reads", "Remove it, or see docs/authoring.md for the names")];
  try {
    return formatContentFile(path, text, registries) === text
      ? []
      : [pathProblem(path, "not in canonical form", "Run npm run content:format")];
  } catch {
    return []; // unreadable YAML is reported where it is read
  }
}

const pathProblem = (file: string, message: string, remedy: string): Problem => ({
  severity: "error",
  rule: "files",
  file,
  line: 1,
  message,
  remedy,
});

const byPlace = (a: Problem, b: Problem): number => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1);
