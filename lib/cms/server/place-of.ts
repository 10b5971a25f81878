import "server-only";
import { conceptsOfQuestions, createConceptResolver } from "@/lib/content/concept-resolver";
import { getConcepts } from "@/lib/content/server/get-concepts";
import { getCurriculum } from "@/lib/content/server/get-curriculum";

/** What storing a document needs to know of its item: where it belongs, and what its questions are about. */
export function placeOf({ id, chapter }: { readonly id: string; readonly chapter: string }) {
  const resolve = createConceptResolver(getConcepts());
  return {
    itemId: id,
    chapter,
    conceptsOf: (questions: readonly string[]) => conceptsOfQuestions(questions, getCurriculum(), resolve),
  };
}
