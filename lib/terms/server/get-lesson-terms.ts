import "server-only";
import { getChapter } from "@/lib/content/server/get-chapter";
import type { Locale } from "@/lib/core/locale";
import { lessonSections } from "@/lib/search/lesson-sections";
import { findWritten } from "@/lib/terms/find-marks";
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
  const terms = listTerms().map((term) => ({
    ...term,
    forms: locale === "zh" ? [...term.forms.zh, ...term.forms.en] : term.forms.en,
    ...{ isHere: term.chapter === slug },
  }));
  const text = lessonSections(lesson.root)
    .map((section) => section.text)
    .join("\n");
  const written = findWritten(
    text,
    terms.map(({ id, forms }) => ({ id, forms })),
  );
  return terms.flatMap(({ id, forms, isHere, section, ...term }): LessonTerm[] => {
    if (!written.has(id) || (isHere && !section)) return [];
    return [
      {
        ...{ id, forms, name: term.name[locale], definition: term.definition[locale] },
        ...(isHere && section && { section }),
        place: placeOfTerm({ ...term, section }, locale),
      },
    ];
  });
}
