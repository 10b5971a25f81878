import "server-only";
import { getChapter } from "@/lib/content/server/get-chapter";
import type { Locale } from "@/lib/core/locale";
import { lessonSections } from "@/lib/search/lesson-sections";
import { isWritten } from "@/lib/terms/find-marks";
import type { LessonTerm } from "@/lib/terms/schema";
import { listTerms } from "@/lib/terms/server/list-terms";
import { placeOfTerm } from "@/lib/terms/server/place-term";

/**
 * The terms that a lesson writes, as its cards show them; null for a chapter that is not written. A term that the chapter explains as a
 * whole is left out: its lesson speaks of nothing else.
 */
export function getLessonTerms(slug: string, locale: Locale): LessonTerm[] | null {
  const lesson = getChapter(slug)?.lesson[locale];
  if (!lesson) return null;
  const texts = lessonSections(lesson.root).map(({ text }) => text);
  return listTerms().flatMap((term): LessonTerm[] => {
    const isHere = term.chapter === slug;
    const forms = locale === "zh" ? [...term.forms.zh, ...term.forms.en] : term.forms.en;
    const written = { id: term.id, forms };
    if ((isHere && !term.section) || !texts.some((text) => isWritten(text, written))) return [];
    return [
      {
        ...written,
        name: term.name[locale],
        definition: term.definition[locale],
        ...(isHere && term.section && { section: term.section }),
        place: placeOfTerm(term, locale),
      },
    ];
  });
}
