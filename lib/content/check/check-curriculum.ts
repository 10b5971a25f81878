import * as z from "zod";
import type { ContentFiles } from "@/lib/content/content-files";
import { createConceptResolver } from "@/lib/content/concept-resolver";
import type { Problem } from "@/lib/content/problem";
import {
  concepts as conceptsSchema,
  curriculum as curriculumSchema,
  labs as labsSchema,
  tableRow,
  type TableRow,
  trackSlugs,
} from "@/lib/content/schema";
import { parseWith, readYaml, type YamlSource } from "@/lib/content/yaml-source";

/** The extent of the curriculum; a question's id is a stored key, so neither figure moves by accident. */
const EXTENT = { questions: 447, chapters: 40, labs: 13 };

type Report = (source: YamlSource, path: readonly PropertyKey[], message: string, remedy: string) => void;

/** Reads the files that stand above the chapters, and checks them against each other. */
export function checkCurriculum(files: ContentFiles) {
  const problems: Problem[] = [];
  const report: Report = (source, path, message, remedy) =>
    problems.push({
      severity: "error",
      rule: "curriculum",
      file: source.file,
      line: source.lineOf(path),
      message,
      remedy,
    });
  const read = <T>(path: string, schema: z.ZodType<T>) => {
    const source = readYaml(path, files.get(path) ?? "");
    if (!files.has(path)) report(source, [], "the file is missing", "Restore it");
    problems.push(...source.problems);
    const { data, problems: faults } =
      source.problems.length || !files.has(path) ? { data: undefined, problems: [] } : parseWith(source, schema);
    problems.push(...faults);
    return { source, data };
  };

  const curriculum = read("content/curriculum.yaml", curriculumSchema);
  const concepts = read("content/concepts.yaml", conceptsSchema);
  const labs = read("content/labs.yaml", labsSchema);
  const tables = [...files.keys()]
    .filter((path) => path.startsWith("content/tables/"))
    .map((path) => read(path, z.array(tableRow)));
  for (const { source, data } of tables)
    reportDoubled(
      report,
      source,
      (data ?? []).map(({ id }) => id),
      (index) => [index, "id"],
      "row",
    );

  if (concepts.data) checkConcepts(concepts.source, concepts.data, report);
  if (labs.data) {
    reportDoubled(
      report,
      labs.source,
      labs.data.map(({ slug }) => slug),
      (index) => [index, "slug"],
      "lab",
    );
    if (labs.data.length !== EXTENT.labs)
      report(
        labs.source,
        [],
        `${labs.data.length} labs instead of ${EXTENT.labs}`,
        "Labs are planned or built, never dropped",
      );
  }
  if (curriculum.data) {
    const resolve = createConceptResolver(concepts.data ?? []);
    const labSlugs = new Set(labs.data?.map(({ slug }) => slug));
    const { tracks, chapters } = curriculum.data;
    const { source } = curriculum;
    if (tracks.map(({ slug }) => slug).join() !== trackSlugs.join())
      report(
        source,
        ["tracks"],
        "the tracks are not the eight known ones in their order",
        `Write ${trackSlugs.join(", ")}`,
      );
    if (chapters.length !== EXTENT.chapters)
      report(
        source,
        ["chapters"],
        `${chapters.length} chapters instead of ${EXTENT.chapters}`,
        "Restore the missing one",
      );
    reportDoubled(
      report,
      source,
      chapters.map(({ slug }) => slug),
      (index) => ["chapters", index, "slug"],
      "chapter",
    );
    for (const [index, { number }] of chapters.entries())
      if (number !== index + 1)
        report(
          source,
          ["chapters", index, "number"],
          `chapter ${number} stands in place ${index + 1}`,
          "Number the chapters from 1 without gaps",
        );
    const questions = chapters.flatMap((chapter, at) =>
      chapter.questions.map((question, index) => ({ ...question, path: ["chapters", at, "questions", index] })),
    );
    if (questions.length !== EXTENT.questions)
      report(
        source,
        [],
        `${questions.length} questions instead of ${EXTENT.questions}`,
        "Question ids are stored keys: none is dropped or renamed",
      );
    reportDoubled(
      report,
      source,
      questions.map(({ id }) => id),
      (index) => [...(questions[index]?.path ?? []), "id"],
      "question",
    );
    for (const question of questions) {
      for (const [index, name] of question.concepts.entries())
        if (concepts.data && !resolve(name))
          report(
            source,
            [...question.path, "concepts", index],
            `no concept "${name}"`,
            "Add it to concepts.yaml, as a concept or as an alias",
          );
      if (question.lab && labs.data && !labSlugs.has(question.lab))
        report(source, [...question.path, "lab"], `no lab "${question.lab}"`, "Use a slug of labs.yaml");
    }
  }
  return {
    problems,
    curriculum: curriculum.data,
    concepts: concepts.data,
    conceptSource: concepts.source,
    labs: labs.data,
    rows: tables.flatMap(({ data }): TableRow[] => data ?? []),
    sources: [curriculum.source, concepts.source, labs.source, ...tables.map(({ source }) => source)],
  };
}
export type CurriculumFacts = ReturnType<typeof checkCurriculum>;

function checkConcepts(source: YamlSource, concepts: z.output<typeof conceptsSchema>, report: Report): void {
  const slugs = new Set(concepts.map(({ slug }) => slug));
  const seen = new Set<string>();
  for (const [index, { slug, parent, aliases }] of concepts.entries()) {
    if (parent !== null && !slugs.has(parent))
      report(source, [index, "parent"], `no concept "${parent}"`, "Name a concept by its own slug");
    if (parent !== null && isInCircle(slug, concepts))
      report(source, [index, "parent"], `"${slug}" is its own ancestor`, "Break the circle");
    for (const [at, name] of [slug, ...aliases].entries()) {
      const path = at === 0 ? [index, "slug"] : [index, "aliases", at - 1];
      if (seen.has(name)) report(source, path, `"${name}" names two concepts`, "Keep it at one of them");
      if (at > 0 && slugs.has(name))
        report(source, path, `the alias "${name}" is a concept itself`, "Remove the alias or the concept");
      seen.add(name);
    }
  }
}

function isInCircle(slug: string, concepts: z.output<typeof conceptsSchema>): boolean {
  const parents = new Map(concepts.map((concept) => [concept.slug, concept.parent]));
  let current = parents.get(slug);
  for (let steps = 0; current && steps < concepts.length; steps++) {
    if (current === slug) return true;
    current = parents.get(current);
  }
  return false;
}

/** Reports each name that stands a second time. */
function reportDoubled(
  report: Report,
  source: YamlSource,
  names: readonly string[],
  pathOf: (index: number) => PropertyKey[],
  what: string,
): void {
  for (const [index, name] of names.entries())
    if (names.indexOf(name) < index)
      report(source, pathOf(index), `the ${what} "${name}" stands twice`, "Remove or rename one of the two");
}
