import "server-only";
import { getChapter } from "@/lib/content/server/get-chapter";
import { getCurriculum } from "@/lib/content/server/get-curriculum";
import { listStartedChapters } from "@/lib/content/server/list-written-chapters";
import type { Locale } from "@/lib/core/locale";
import type { TermPlace } from "@/lib/terms/schema";
import type { Term } from "@/lib/terms/server/list-terms";

/**
 * The section or the chapter that explains a term, by its title and address. A chapter that has exercises and no lesson yet has an address
 * for them, not for the term.
 */
export function placeOfTerm({ chapter, section }: Pick<Term, "chapter" | "section">, locale: Locale): TermPlace {
  const title = getCurriculum().chapters.find(({ slug }) => slug === chapter)?.title[locale] ?? chapter;
  const content = getChapter(chapter);
  if (!content) return { text: title };
  const heading = content.lesson[locale].headings.find(({ id }) => id === section);
  if (!heading) return { text: title, href: `/${locale}/chapters/${chapter}` };
  return { text: `${title} › ${heading.text}`, href: `/${locale}/chapters/${chapter}#${heading.id}` };
}

/** Where the exercises on a term's concept are; undefined while its chapter has none. */
export function practiceOfTerm({ asking }: Pick<Term, "asking">, locale: Locale): string | undefined {
  const address = `/${locale}/chapters/${asking}`;
  if (getChapter(asking)) return `${address}#questions`;
  return listStartedChapters().some(({ slug }) => slug === asking) ? address : undefined;
}
