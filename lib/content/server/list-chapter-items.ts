import "server-only";
import type { ContentItem } from "@/lib/content/items";
import { placeItems } from "@/lib/content/place-items";
import { getChapter } from "@/lib/content/server/get-chapter";
import { getCurriculum } from "@/lib/content/server/get-curriculum";
import { getStartedChapter } from "@/lib/content/server/get-started-chapter";
import {
  listStartedChapters,
  listWrittenChapters,
  type WrittenChapter,
} from "@/lib/content/server/list-written-chapters";

export interface ChapterItems {
  readonly chapter: WrittenChapter;
  readonly items: readonly ContentItem[];
  /** The open items of its interview questions; none before the chapter is written. */
  readonly questions: readonly ContentItem[];
  /** Those for practice, each with the id of its place in the chapter's page. */
  readonly placed: readonly (ContentItem & { readonly section: string })[];
}

/**
 * Every chapter that has items, in the order of the curriculum, with a lesson or before it has one.
 * @throws {Error} that names file, line and remedy, when the content is wrong.
 */
export function listChapterItems(): readonly ChapterItems[] {
  const order = getCurriculum().chapters.map(({ slug }) => slug);
  return [...listWrittenChapters(), ...listStartedChapters()]
    .toSorted((a, b) => order.indexOf(a.slug) - order.indexOf(b.slug))
    .map((chapter) => {
      const written = getChapter(chapter.slug);
      if (written)
        return {
          ...{ chapter, items: written.items, questions: written.questions },
          // Where items stand is known from the lesson alone, which takes longer to read than they do.
          get placed() {
            return placeItems(written);
          },
        };
      const items = getStartedChapter(chapter.slug)?.items ?? [];
      return { chapter, items, questions: [], placed: placeStarted(items) };
    });
}

/** The page of a chapter without a lesson shows each of its items for practice by itself. */
const placeStarted = (items: readonly ContentItem[]) =>
  items.filter(({ use }) => use === "practice").map((item) => ({ ...item, section: `item-${item.id}` }));
