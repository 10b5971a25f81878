import "server-only";
import { listChapterFolders } from "@/lib/content/content-files";
import { type Curriculum } from "@/lib/content/schema";
import { hasContentFile, listChapterFolderNames } from "@/lib/content/server/content-folder";
import { getCurriculum } from "@/lib/content/server/get-curriculum";

export type CurriculumChapter = Curriculum["chapters"][number];
export interface WrittenChapter extends CurriculumChapter {
  /** Path of the folder, from the repository's root. */
  readonly folder: string;
}

/** The chapters that have a lesson, in the order of the curriculum. */
export function listWrittenChapters(): readonly WrittenChapter[] {
  return listFolders().filter(({ folder }) => hasContentFile(`${folder}/lesson.zh.md`));
}

/** The chapters that have items and no lesson yet, in the order of the curriculum. */
export function listStartedChapters(): readonly WrittenChapter[] {
  return listFolders().filter(
    ({ folder }) => hasContentFile(`${folder}/items.yaml`) && !hasContentFile(`${folder}/lesson.zh.md`),
  );
}

function listFolders(): readonly WrittenChapter[] {
  const { folders } = listChapterFolders(listChapterFolderNames().map((name) => `content/chapters/${name}/`));
  return getCurriculum().chapters.flatMap((chapter) => {
    const folder = folders.find(({ number, slug }) => number === chapter.number && slug === chapter.slug)?.path;
    return folder ? [{ ...chapter, folder }] : [];
  });
}
