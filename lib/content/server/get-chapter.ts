import "server-only";
import { chapterFileNames } from "@/lib/content/content-files";
import { throwOnErrors } from "@/lib/content/problem";
import { type ReadChapter, readChapter } from "@/lib/content/read-chapter";
import type { Chapter } from "@/lib/content/schema";
import { cachedFrom, readContentFile } from "@/lib/content/server/content-folder";
import { type CurriculumChapter, listWrittenChapters } from "@/lib/content/server/list-written-chapters";
import { figures } from "@/lib/figures/figures.generated";
import { kinds } from "@/lib/items/kinds.generated";

export interface ContentChapter extends Pick<ReadChapter, "figures" | "items" | "questions" | "lesson"> {
  readonly chapter: Chapter;
  /** The chapter's number, track, title and question ids. */
  readonly entry: CurriculumChapter;
}

/**
 * A whole chapter by its slug: lesson trees in both languages, figures, items, and the open items of its questions; `null` when
 * it is not written yet. @throws {Error} that names file, line and remedy, when the content is wrong.
 */
export function getChapter(slug: string): ContentChapter | null {
  const entry = listWrittenChapters().find((chapter) => chapter.slug === slug);
  if (!entry) return null;
  const paths = chapterFileNames.map((name) => `${entry.folder}/${name}`);
  return cachedFrom(entry.folder, paths, () => {
    const {
      chapter,
      figures: entries,
      items,
      questions,
      lesson,
      problems,
    } = readChapter(entry.folder, readContentFile, { kinds, figures });
    throwOnErrors(problems);
    if (!chapter) throw new Error(`${entry.folder}/chapter.yaml could not be read`);
    return { chapter, entry, figures: entries, items, questions, lesson };
  });
}
