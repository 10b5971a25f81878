import type { Concepts, Curriculum } from "@/lib/content/schema";

/** Canonical slug of a concept named by its slug or by an alias; `undefined` when nobody knows it. */
export type ResolveConcept = (name: string) => string | undefined;

export function createConceptResolver(concepts: Concepts): ResolveConcept {
  const canonical = new Map(
    concepts.flatMap(({ slug, aliases }) => [slug, ...aliases].map((name) => [name, slug] as const)),
  );
  return (name) => canonical.get(name);
}

/**
 * Canonical concepts of an item that covers `questions`, each once, in the order in which the curriculum names them.
 * @throws {RangeError} for a question or concept that does not exist; `content:check` names the place.
 */
export function conceptsOfQuestions(
  questions: readonly string[],
  curriculum: Curriculum,
  resolve: ResolveConcept,
): string[] {
  const known = new Map(curriculum.chapters.flatMap((chapter) => chapter.questions.map((entry) => [entry.id, entry])));
  const slugs = questions.flatMap((id) => {
    const question = known.get(id);
    if (!question) throw new RangeError(`no question "${id}" in curriculum.yaml`);
    return question.concepts.map((name) => {
      const slug = resolve(name);
      if (!slug) throw new RangeError(`question "${id}" names the concept "${name}", which is not in concepts.yaml`);
      return slug;
    });
  });
  return [...new Set(slugs)];
}
