import "server-only";
import { CODE_KIND } from "@/lib/code-pairs/schema";
import { hashAuthoredForm } from "@/lib/content/canonical-form";
import { conceptsOfQuestions, createConceptResolver } from "@/lib/content/concept-resolver";
import type { FileItem } from "@/lib/content/plan-load";
import type { StoredEnvelope } from "@/lib/content/schema";
import { getConcepts } from "@/lib/content/server/get-concepts";
import { getCurriculum } from "@/lib/content/server/get-curriculum";
import { listChapterItems } from "@/lib/content/server/list-chapter-items";
import { requirePairs } from "@/lib/content/server/require-pairs";

/**
 * Every item and question of content/, in the form in which it is loaded.
 * @throws {Error} that names file, line and remedy, when the content is wrong; or an id that two chapters use.
 */
export function listFileItems(): FileItem[] {
  const resolve = createConceptResolver(getConcepts());
  const seen = new Map<string, string>();
  return listChapterItems().flatMap(({ chapter: { slug, folder }, items, questions: asked }) =>
    [...asked, ...items].map((item): FileItem => {
      const { id, kind, version, title, use, body, questions, difficulty, sources, reviewed, lab, edition, round } =
        item;
      const other = seen.get(id);
      if (other) throw new Error(`The item id "${id}" stands in ${other} and in ${slug}. Give one of them another id.`);
      seen.set(id, slug);
      const concepts = conceptsOfQuestions(questions, getCurriculum(), resolve);
      const envelope: StoredEnvelope = {
        title,
        questions,
        concepts,
        difficulty,
        sources,
        reviewed,
        chapter: slug,
        ...(lab && { lab }),
        ...(edition && { edition }),
        ...(round && { round }),
      };
      return {
        id,
        chapter: slug,
        use,
        kind,
        version,
        envelope,
        body,
        hash: hashAuthoredForm({ kind, use, envelope, body }),
        ...(kind === CODE_KIND && { pairs: requirePairs(folder, id, body) }),
      };
    }),
  );
}
