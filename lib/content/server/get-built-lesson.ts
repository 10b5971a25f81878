import "server-only";
import type { Locale } from "@/lib/core/locale";
import type { BuiltLesson } from "@/lib/content/built-lesson";
import { buildFigure } from "@/lib/content/build-figure";
import { buildItem } from "@/lib/content/build-item";
import { toLessonBlocks } from "@/lib/content/lesson-blocks";
import { renderInline, renderMarkdown } from "@/lib/content/markdown";
import { placeItems } from "@/lib/content/place-items";
import { getChapter } from "@/lib/content/server/get-chapter";
import { getCurriculum } from "@/lib/content/server/get-curriculum";
import { getLabs } from "@/lib/content/server/get-labs";
import { listBuiltNotebooks } from "@/lib/content/server/list-built-notebooks";
import { listWrittenChapters } from "@/lib/content/server/list-written-chapters";
import { kinds } from "@/lib/items/kinds.generated";

/** Everything that the page of a chapter shows in one language; null when the chapter is not written. */
export function getBuiltLesson(slug: string, locale: Locale): BuiltLesson | null {
  const content = getChapter(slug);
  const { chapters, tracks } = getCurriculum();
  const entry = chapters.find((chapter) => chapter.slug === slug);
  const track = tracks.find((candidate) => candidate.slug === entry?.track);
  if (!content || !entry || !track) return null;
  const written = listWrittenChapters().map((chapter) => chapter.slug);
  return {
    ...{ locale, chapter: content.chapter, entry, track, written },
    trackChapters: chapters.filter((chapter) => chapter.track === entry.track),
    blocks: toLessonBlocks(content.lesson[locale].root, content.chapter.sources),
    headings: content.lesson[locale].headings,
    figures: content.figures.map((figure) => buildFigure(figure, locale, renderInline)),
    labs: getLabs(),
    notebooks: listBuiltNotebooks(slug),
    items: placeItems(content).map((item) => buildItem(item, kinds, locale, renderMarkdown)),
    questionIds: content.questions.map(({ id }) => id),
    next: chapters.find((chapter) => chapter.number > entry.number && written.includes(chapter.slug)),
  };
}
