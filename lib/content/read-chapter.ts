import { type ContentRegistries } from "@/lib/content/content-files";
import { type ContentItem, parseItems } from "@/lib/content/items";
import { parseLesson } from "@/lib/content/lesson";
import type { LessonTree } from "@/lib/content/lesson-tree";
import type { Problem } from "@/lib/content/problem";
import { parseFigures } from "@/lib/content/parse-figures";
import { chapter as chapterSchema, type Chapter, type FigureEntry } from "@/lib/content/schema";
import { parseWith, readYaml, type YamlSource } from "@/lib/content/yaml-source";
import type { Locale, Localized } from "@/lib/core/locale";

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

type Read = (file: string) => string | undefined;

/**
 * The parts of the chapter in the folder at `path`, each read when it is asked for, with what is wrong in it: whoever wants the items does
 * not wait for the lessons. `read` gives `undefined` for a missing file. Pure in what `read` gives.
 */
export function openChapter(path: string, read: Read, { kinds, figures }: ContentRegistries) {
  const textOf = (name: string) => read(`${path}/${name}`);
  const missing = (name: string): Problem[] => (textOf(name) === undefined ? [missingFile(`${path}/${name}`)] : []);
  const yaml = (name: string) => readYaml(`${path}/${name}`, textOf(name) ?? "");
  const readItems = (name: "items.yaml" | "questions.yaml") => {
    const { items: value, source, problems } = parseItems(`${path}/${name}`, textOf(name) ?? "", kinds);
    return { value, source, problems: [...missing(name), ...problems] };
  };
  return {
    chapter() {
      const source = yaml("chapter.yaml");
      const { data: value, problems } = source.problems.length
        ? { data: undefined, problems: source.problems }
        : parseWith(source, chapterSchema);
      return { value, source, problems: [...missing("chapter.yaml"), ...problems] };
    },
    figures() {
      const source = yaml("figures.yaml");
      const { entries: value, problems } = parseFigures(source, figures);
      return { value, source, problems: [...missing("figures.yaml"), ...problems] };
    },
    items: () => readItems("items.yaml"),
    questions: () => readItems("questions.yaml"),
    /** `sources` are those of chapter.yaml: they number the citations. */
    lesson(locale: Locale, sources: Chapter["sources"]) {
      const name = `lesson.${locale}.md`;
      const cited = sources.map(({ id }) => id);
      const { lesson: value, problems } = parseLesson(textOf(name) ?? "", {
        ...{ file: `${path}/${name}`, locale, sources: cited },
      });
      const absent = missing(name);
      return { value, problems: absent.length > 0 ? absent : problems };
    },
  };
}

/** Reads a whole chapter. */
export function readChapter(path: string, read: Read, registries: ContentRegistries): ReadChapter {
  const open = openChapter(path, read, registries);
  const [chapter, figures, items, questions] = [open.chapter(), open.figures(), open.items(), open.questions()];
  const sources = chapter.value?.sources ?? [];
  const lessons = { zh: open.lesson("zh", sources), en: open.lesson("en", sources) };
  return {
    chapter: chapter.value,
    figures: figures.value,
    items: items.value,
    questions: questions.value,
    lesson: { zh: lessons.zh.value, en: lessons.en.value },
    sources: { chapter: chapter.source, figures: figures.source, items: items.source, questions: questions.source },
    problems: [chapter, figures, items, questions, lessons.zh, lessons.en].flatMap(({ problems }) => problems),
  };
}

const missingFile = (file: string): Problem => ({
  ...{ severity: "error", rule: "chapter", file, line: 1, message: `${basename(file)} is missing` },
  remedy: "Write it; docs/authoring.md shows how, and `[]` is a list without entries",
});

const basename = (file: string): string => file.slice(file.lastIndexOf("/") + 1);
