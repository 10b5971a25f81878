import "server-only";
import { createConceptResolver } from "@/lib/content/concept-resolver";
import { chapter as chapterSchema } from "@/lib/content/schema";
import { getConcepts } from "@/lib/content/server/get-concepts";
import { listWrittenChapters } from "@/lib/content/server/list-written-chapters";
import { parseFile } from "@/lib/content/server/parse-file";
import type { WrittenChapter } from "@/lib/plan/plan-facts";

/** The chapters that have a lesson, in the order of the curriculum, as a plan needs them. */
export function listPlanChapters(): WrittenChapter[] {
  const resolve = createConceptResolver(getConcepts());
  return listWrittenChapters().map(({ folder, slug, track, questions }) => {
    const { minutes, labs, quiz } = parseFile(`${folder}/chapter.yaml`, chapterSchema);
    const concepts = questions.flatMap((question) => question.concepts.flatMap((name) => resolve(name) ?? []));
    return { slug, track, reading: minutes, labs, quiz, concepts };
  });
}
