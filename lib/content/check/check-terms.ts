import { createConceptResolver } from "@/lib/content/concept-resolver";
import type { CurriculumFacts } from "@/lib/content/check/check-curriculum";
import { createReporter } from "@/lib/content/check/reporter";
import type { ContentFiles } from "@/lib/content/content-files";
import type { Problem } from "@/lib/content/problem";
import { terms } from "@/lib/content/schema";
import { parseWith, readYaml, type YamlSource } from "@/lib/content/yaml-source";

const PATH = "content/terms.yaml";

interface Defined {
  readonly source: YamlSource;
  readonly index: number;
  readonly taught?: string | undefined;
  readonly forms?: { readonly zh: readonly string[]; readonly en: readonly string[] } | undefined;
}

/**
 * Reads the narrower terms and checks them together with the concepts: names and forms that lead to one definition each, and places that
 * exist. `headings` are the ids of each written chapter by its slug.
 */
export function checkTerms(
  files: ContentFiles,
  { concepts, conceptSource, curriculum }: CurriculumFacts,
  headings: ReadonlyMap<string, readonly string[]>,
) {
  const { problems, at, line } = createReporter("terms");
  const text = files.get(PATH);
  if (text === undefined) line(PATH, 1, "the file is missing", "Restore it; `[]` is a list without terms");
  const source = readYaml(PATH, text ?? "[]");
  const { data = [], problems: faults } = source.problems.length
    ? { data: [], problems: [] as Problem[] }
    : parseWith(source, terms);
  problems.push(...source.problems, ...faults);

  const resolve = createConceptResolver(concepts ?? []);
  for (const [index, { id, concept }] of data.entries()) {
    if (concepts && !concepts.some(({ slug }) => slug === concept))
      at(source, [index, "concept"], `no concept "${concept}"`, "Name a concept by its own slug");
    const owner = resolve(id);
    if (owner === id) at(source, [index, "id"], `"${id}" is a concept itself`, "Give the concept the forms instead");
    else if (owner !== undefined && owner !== concept)
      at(source, [index, "id"], `"${id}" is an alias of "${owner}"`, `Let it belong to "${owner}", or rename it`);
    if (data.findIndex((term) => term.id === id) < index)
      at(source, [index, "id"], `the term "${id}" stands twice`, "Join the two");
  }

  const chapters = new Set(curriculum?.chapters.map(({ slug }) => slug));
  const defined: Defined[] = [
    ...(concepts ?? []).map((concept, index) => ({ ...concept, source: conceptSource, index })),
    ...data.map((term, index) => ({ ...term, source, index })),
  ];
  const owners = new Map<string, Defined>();
  for (const entry of defined) {
    const [chapter = "", section] = entry.taught?.split("#") ?? [];
    const report = (key: string, message: string, remedy: string) =>
      at(entry.source, [entry.index, key], message, remedy);
    if (entry.taught !== undefined && curriculum && !chapters.has(chapter))
      report("taught", `no chapter "${chapter}"`, "Use a slug of curriculum.yaml");
    else if (section !== undefined && !headings.get(chapter)?.includes(section))
      report(
        "taught",
        `the lesson "${chapter}" has no heading "${section}"`,
        "Use the id of a heading of a written lesson",
      );
    for (const form of [...(entry.forms?.zh ?? []), ...(entry.forms?.en ?? [])]) {
      if (owners.has(form)) report("forms", `the form "${form}" stands twice`, "A form leads to one definition");
      owners.set(form, entry);
    }
  }
  return { problems, source };
}
