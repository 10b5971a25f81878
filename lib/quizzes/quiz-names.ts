import type { Concepts, Curriculum } from "@/lib/content/schema";
import type { Locale } from "@/lib/core/locale";

/** The names behind the slugs of draws and results, in one language, known when the page is built. */
export interface QuizNames {
  readonly chapters: Readonly<Record<string, string>>;
  /** Those that the written chapters ask for. */
  readonly concepts: Readonly<Record<string, string>>;
}

export function nameQuizzes(
  written: readonly Pick<Curriculum["chapters"][number], "slug" | "title" | "questions">[],
  concepts: Concepts,
  locale: Locale,
): QuizNames {
  const named = new Map<string, Concepts[number]>();
  for (const concept of concepts) for (const slug of [concept.slug, ...concept.aliases]) named.set(slug, concept);
  const asked = new Set(
    written.flatMap(({ questions }) =>
      questions.flatMap((question) => question.concepts.map((slug) => named.get(slug))),
    ),
  );
  return {
    chapters: Object.fromEntries(written.map(({ slug, title }) => [slug, title[locale]])),
    concepts: Object.fromEntries(
      [...asked].flatMap((concept) => (concept ? [[concept.slug, concept.name[locale]]] : [])),
    ),
  };
}
