import type { ResolveConcept } from "@/lib/content/concept-resolver";
import type { Curriculum } from "@/lib/content/schema";

/** Of each concept the chapter whose questions ask for it most, the earlier of two that tie. */
export function mostAskingChapters(
  chapters: Curriculum["chapters"],
  resolve: ResolveConcept,
): ReadonlyMap<string, string> {
  const most = new Map<string, { chapter: string; times: number }>();
  for (const chapter of chapters) {
    const asked = chapter.questions.map(({ concepts }) => new Set(concepts.map(resolve)));
    for (const slug of new Set(asked.flatMap((slugs) => [...slugs]))) {
      const times = asked.filter((slugs) => slugs.has(slug)).length;
      if (slug !== undefined && times > (most.get(slug)?.times ?? 0)) most.set(slug, { chapter: chapter.slug, times });
    }
  }
  return new Map([...most].map(([slug, { chapter }]) => [slug, chapter]));
}
