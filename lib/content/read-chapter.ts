import { type ContentRegistries } from "@/lib/content/content-files";
import { type ContentItem, parseItems } from "@/lib/content/items";
import { parseLesson } from "@/lib/content/lesson";
import type { LessonTree } from "@/lib/content/lesson-tree";
import type { Problem } from "@/lib/content/problem";
import { parseFigures } from "@/lib/content/parse-figures";
import { chapter as chapterSchema, type Chapter, type FigureEntry } from "@/lib/content/schema";
import { parseWith, readYaml, type YamlSource } from "@/lib/content/yaml-source";
import { type Locale, LOCALES, type Localized } from "@/lib/core/locale";

/** One chapter as it stands in content/. Where a file is missing or wrong, its part is empty and `problems` say why. */
export interface ReadChapter {
  readonly chapter: Chapter | undefined;
  /** The data of each step are whole: those of the figure with its changes. */
  readonly figures: readonly FigureEntry[];
  readonly items: readonly ContentItem[];
  readonly questions: readonly ContentItem[];
  readonly lesson: Localized<LessonTree>;
  readonly sources: Readonly<Record<"chapter" | "figures" | "items" | "questions", YamlSource>>;
  readonly problems: readonly Problem[];
}

/** Reads the files of the folder at `path` through `read`, which gives `undefined` for a missing one. Pure in what `read` gives. */
export function readChapter(
  path: string,
  read: (file: string) => string | undefined,
  { kinds, figures }: ContentRegistries,
): ReadChapter {
  const problems: Problem[] = [];
  const demand = (name: string): string => {
    const text = read(`${path}/${name}`);
    if (text === undefined)
      problems.push({
        severity: "error",
        rule: "chapter",
        file: `${path}/${name}`,
        line: 1,
        message: `${name} is missing`,
        remedy: "Write it; docs/authoring.md shows how, and `[]` is a list without entries",
      });
    return text ?? "";
  };

  const chapterSource = readYaml(`${path}/chapter.yaml`, demand("chapter.yaml"));
  const chapter = chapterSource.problems.length
    ? { data: undefined, problems: [] }
    : parseWith(chapterSource, chapterSchema);
  const figureSource = readYaml(`${path}/figures.yaml`, demand("figures.yaml"));
  const parsedFigures = parseFigures(figureSource, figures);
  const items = parseItems(`${path}/items.yaml`, demand("items.yaml"), kinds);
  const questions = parseItems(`${path}/questions.yaml`, demand("questions.yaml"), kinds);
  const sources = chapter.data?.sources.map(({ id }) => id) ?? [];
  const readLesson = (locale: Locale) => {
    const file = `lesson.${locale}.md`;
    const text = demand(file);
    return parseLesson(text, { file: `${path}/${file}`, locale, sources });
  };
  const lessons = { zh: readLesson("zh"), en: readLesson("en") };
  problems.push(
    ...chapterSource.problems,
    ...chapter.problems,
    ...parsedFigures.problems,
    ...items.problems,
    ...questions.problems,
    ...LOCALES.flatMap((locale) => (read(`${path}/lesson.${locale}.md`) === undefined ? [] : lessons[locale].problems)),
  );
  return {
    chapter: chapter.data,
    figures: parsedFigures.entries,
    items: items.items,
    questions: questions.items,
    lesson: { zh: lessons.zh.lesson, en: lessons.en.lesson },
    sources: { chapter: chapterSource, figures: figureSource, items: items.source, questions: questions.source },
    problems,
  };
}
