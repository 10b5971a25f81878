import type { Locale } from "@/lib/core/locale";
import type { Concepts, Curriculum } from "@/lib/content/schema";

/** The names behind the slugs of the progress page, in one language, known when the page is built. */
export interface Subjects {
  readonly tracks: readonly { readonly slug: string; readonly title: string }[];
  readonly chapters: Readonly<Record<string, string>>;
  /** Name and the track in which the concept first occurs. */
  readonly concepts: Readonly<Record<string, { readonly name: string; readonly track: string | undefined }>>;
}

export function nameSubjects(curriculum: Curriculum, concepts: Concepts, locale: Locale): Subjects {
  const trackOf = new Map<string, string>();
  for (const { track, questions } of curriculum.chapters) {
    for (const slug of questions.flatMap((question) => question.concepts)) {
      if (!trackOf.has(slug)) trackOf.set(slug, track);
    }
  }
  return {
    tracks: curriculum.tracks.map(({ slug, title }) => ({ slug, title: title[locale] })),
    chapters: Object.fromEntries(curriculum.chapters.map(({ slug, title }) => [slug, title[locale]])),
    concepts: Object.fromEntries(
      concepts.map(({ slug, name }) => [slug, { name: name[locale], track: trackOf.get(slug) }]),
    ),
  };
}
