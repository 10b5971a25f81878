import "server-only";
import { getGlossary } from "@/lib/content/server/get-glossary";
import { matcherMarks } from "@/lib/interviews/hear-said";
import type { RubricMarks } from "@/lib/interviews/schema";
import { rubricOf, type OpenBody } from "@/lib/interviews/stored-body";
import { compileRubric, type CompiledRubric } from "@/lib/rubric/compile-rubric";
import type { Glossary } from "@/lib/rubric/schema";

/** A body is shared by all requests and never changes; the glossary does while somebody writes. */
const compiled = new WeakMap<object, { readonly glossary: Glossary; readonly rubric: CompiledRubric }>();

function compile(authored: object, body: OpenBody): CompiledRubric {
  const glossary = getGlossary();
  const known = compiled.get(authored);
  if (known?.glossary === glossary) return known.rubric;
  const rubric = compileRubric(rubricOf(body), glossary);
  compiled.set(authored, { glossary, rubric });
  return rubric;
}

/** The matcher's marks for what was said to an open question. @param authored the body as it was read, by which its rubric is kept */
export function markTexts(
  authored: object,
  body: OpenBody,
  texts: readonly { readonly event: number; readonly text: string }[],
): RubricMarks {
  return matcherMarks(body, compile(authored, body), texts);
}
