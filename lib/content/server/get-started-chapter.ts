import "server-only";
import { startedFileNames } from "@/lib/content/content-files";
import { throwOnErrors } from "@/lib/content/problem";
import { readStartedChapter, type StartedChapter } from "@/lib/content/read-started-chapter";
import { cachedFrom, readContentFile } from "@/lib/content/server/content-folder";
import { type CurriculumChapter, listStartedChapters } from "@/lib/content/server/list-written-chapters";
import { kinds } from "@/lib/items/kinds.generated";

export interface ContentStarted extends Pick<StartedChapter, "items" | "cited"> {
  readonly entry: CurriculumChapter;
}

/**
 * The items of a chapter that has no lesson yet, by its slug; `null` when there are none, or when it is written.
 * @throws {Error} that names file, line and remedy, when the content is wrong.
 */
export function getStartedChapter(slug: string): ContentStarted | null {
  const entry = listStartedChapters().find((chapter) => chapter.slug === slug);
  if (!entry) return null;
  const paths = startedFileNames.map((name) => `${entry.folder}/${name}`);
  return cachedFrom(`started ${entry.folder}`, paths, () => {
    const { items, cited, problems } = readStartedChapter(entry.folder, readContentFile, { kinds });
    throwOnErrors(problems);
    return { entry, items, cited };
  });
}
