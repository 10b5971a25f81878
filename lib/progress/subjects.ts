import type { Locale, Localized } from "@/lib/core/locale";
import type { Concepts, Curriculum } from "@/lib/content/schema";

/** The names behind the slugs of the progress page, in one language, known when the page is built. */
export interface Subjects {
  readonly tracks: readonly { readonly slug: string; readonly title: string }[];
  readonly chapters: Readonly<Record<string, string>>;
  /** `section`: the id of the place in its chapter's page where the item can be answered. */
  readonly items: Readonly<Record<string, { readonly title: string; readonly section: string }>>;
  /** Name and the track whose questions ask for the concept most, the earlier of two that tie. */
  readonly concepts: Readonly<Record<string, { readonly name: string; readonly track: string | undefined }>>;
}

export function nameSubjects(
  curriculum: Curriculum,
  concepts: Concepts,
  items: readonly { readonly id: string; readonly title: Localized; readonly section: string }[],
  locale: Locale,
): Subjects {
  const uses = new Map<string, Map<string, number>>();
  for (const { track, questions } of curriculum.chapters) {
    for (const slug of questions.flatMap((question) => question.concepts)) {
      const ofConcept = uses.get(slug) ?? new Map<string, number>();
      uses.set(slug, ofConcept.set(track, (ofConcept.get(track) ?? 0) + 1));
    }
  }
  const mainTrack = (slug: string) => [...(uses.get(slug) ?? [])].toSorted(([, a], [, b]) => b - a)[0]?.[0];
  return {
    tracks: curriculum.tracks.map(({ slug, title }) => ({ slug, title: title[locale] })),
    chapters: Object.fromEntries(curriculum.chapters.map(({ slug, title }) => [slug, title[locale]])),
    items: Object.fromEntries(items.map(({ id, title, section }) => [id, { title: title[locale], section }])),
    concepts: Object.fromEntries(
      concepts.map(({ slug, name }) => [slug, { name: name[locale], track: mainTrack(slug) }]),
    ),
  };
}
