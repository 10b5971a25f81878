import "server-only";
import { type Problem, throwOnErrors } from "@/lib/content/problem";
import { openChapter, type ReadChapter } from "@/lib/content/read-chapter";
import type { Chapter } from "@/lib/content/schema";
import { cachedFrom, readContentFile } from "@/lib/content/server/content-folder";
import { type CurriculumChapter, listWrittenChapters } from "@/lib/content/server/list-written-chapters";
import type { Locale } from "@/lib/core/locale";
import { figures } from "@/lib/figures/figures.generated";
import { kinds } from "@/lib/items/kinds.generated";

export interface ContentChapter extends Pick<ReadChapter, "figures" | "items" | "questions" | "lesson"> {
  readonly chapter: Chapter;
  /** The chapter's number, track, title and question ids. */
  readonly entry: CurriculumChapter;
}

/**
 * A chapter by its slug: lesson trees in both languages, figures, items, and the open items of its questions; `null` when it is not written
 * yet. Each part is read when it is first asked for. @throws {Error} there, that names file, line and remedy, when the content is wrong.
 */
export function getChapter(slug: string): ContentChapter | null {
  const entry = listWrittenChapters().find((chapter) => chapter.slug === slug);
  if (!entry) return null;
  const { folder } = entry;
  const open = openChapter(folder, readContentFile, { kinds, figures });
  const part = <T>(names: readonly string[], read: () => { value: T; problems: readonly Problem[] }): T =>
    cachedFrom(
      `${folder} ${names.join()}`,
      names.map((name) => `${folder}/${name}`),
      () => {
        const { value, problems } = read();
        throwOnErrors(problems);
        return value;
      },
    );
  return {
    entry,
    get chapter() {
      const chapter = part(["chapter.yaml"], open.chapter);
      if (!chapter) throw new Error(`${folder}/chapter.yaml could not be read`);
      return chapter;
    },
    get figures() {
      return part(["figures.yaml"], open.figures);
    },
    get items() {
      return part(["items.yaml"], open.items);
    },
    get questions() {
      return part(["questions.yaml"], open.questions);
    },
    get lesson() {
      const { sources } = this.chapter;
      const read = (locale: Locale) =>
        part([`lesson.${locale}.md`, "chapter.yaml"], () => open.lesson(locale, sources));
      return {
        get zh() {
          return read("zh");
        },
        get en() {
          return read("en");
        },
      };
    },
  };
}
