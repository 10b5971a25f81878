import "server-only";
import { createConceptResolver } from "@/lib/content/concept-resolver";
import { terms } from "@/lib/content/schema";
import { getConcepts } from "@/lib/content/server/get-concepts";
import { getCurriculum } from "@/lib/content/server/get-curriculum";
import { parseFile } from "@/lib/content/server/parse-file";
import type { Localized } from "@/lib/core/locale";
import { mostAskingChapters } from "@/lib/terms/most-asking";

export interface Term {
  /** Slug of the concept, or id of the narrower term: its address in the glossary. */
  readonly id: string;
  /** The concept itself, or the one that it belongs to. */
  readonly concept: string;
  readonly name: Localized;
  readonly definition: Localized;
  readonly forms: Localized<readonly string[]>;
  /** Where it is explained: a chapter of the curriculum, written or not, and a heading of it. */
  readonly chapter: string;
  readonly section: string | undefined;
  /** The chapter with most questions on it. */
  readonly asking: string;
}

const NO_FORMS = { zh: [], en: [] };

/** Every concept and every narrower term, as content/concepts.yaml and content/terms.yaml define them. @throws {Error} when a file is wrong. */
export function listTerms(): readonly Term[] {
  const concepts = getConcepts();
  const { chapters } = getCurriculum();
  const asking = mostAskingChapters(chapters, createConceptResolver(concepts));
  const places = (concept: string, taught: string | undefined) => {
    const most = asking.get(concept);
    const [chapter, section] = (taught ?? most ?? "").split("#");
    if (!chapter)
      throw new Error(`no question asks for the concept ${concept}, and it does not say where it is taught`);
    return { chapter, section, asking: most ?? chapter };
  };
  return [
    ...concepts.map(({ slug, name, definition, forms = NO_FORMS, taught }) => ({
      ...{ id: slug, concept: slug, name, definition, forms },
      ...places(slug, taught),
    })),
    ...parseFile("content/terms.yaml", terms).map(({ id, concept, name, definition, forms, taught }) => ({
      ...{ id, concept, name, definition, forms },
      ...places(concept, taught),
    })),
  ];
}
