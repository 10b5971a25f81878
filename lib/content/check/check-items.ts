import { type ChapterFolder } from "@/lib/content/content-files";
import type { CurriculumFacts } from "@/lib/content/check/check-curriculum";
import { checkReviewed } from "@/lib/content/check/check-reviewed";
import { checkRound } from "@/lib/content/check/check-round";
import { createReporter } from "@/lib/content/check/reporter";
import type { ContentItem } from "@/lib/content/items";
import type { Problem } from "@/lib/content/problem";
import type { Source } from "@/lib/content/schema";
import type { YamlSource } from "@/lib/content/yaml-source";

/** The folder of a chapter has the number and the slug of the curriculum. */
export function checkFolderName({ path, number, slug }: ChapterFolder, { curriculum }: CurriculumFacts): Problem[] {
  const { problems, line } = createReporter("chapter");
  const entry = curriculum?.chapters.find((chapter) => chapter.number === number);
  if (curriculum && entry?.slug !== slug)
    line(
      `${path}/chapter.yaml`,
      1,
      `the folder says ${number} ${slug}, the curriculum says ${entry ? `${entry.number} ${entry.slug}` : "nothing"}`,
      "Rename the folder",
    );
  return problems;
}

interface Cited {
  readonly sources: readonly Source[];
  /** Where they stand. */
  readonly file: string;
}

/** The items of one file against the curriculum, the labs, the chapter's sources and the tables. */
export function checkItems(
  items: readonly ContentItem[],
  source: YamlSource,
  cited: Cited,
  facts: CurriculumFacts,
  now: Date,
): Problem[] {
  const known = new Set(facts.curriculum?.chapters.flatMap(({ questions }) => questions.map(({ id }) => id)));
  const unverified = facts.rows.filter(({ checked }) => !checked);
  const { problems, at } = createReporter("chapter");
  for (const item of items) {
    const path = pathOf(source, item.id);
    problems.push(...checkReviewed(source, [...path, "reviewed"], item.reviewed, now));
    for (const [index, id] of item.questions.entries())
      if (facts.curriculum && !known.has(id))
        at(source, [...path, "questions", index], `no question "${id}"`, "Use a question id of curriculum.yaml");
    if (item.lab && facts.labs && !facts.labs.some(({ slug }) => slug === item.lab))
      at(source, [...path, "lab"], `no lab "${item.lab}"`, "Use a slug of labs.yaml");
    for (const [index, id] of item.sources.entries()) {
      const found = cited.sources.find((candidate) => candidate.id === id);
      const row = unverified.find((candidate) => candidate.source === found?.url);
      if (!found)
        at(
          source,
          [...path, "sources", index],
          `no source "${id}" in ${cited.file}`,
          "Add it there, or correct the id",
        );
      if (row)
        at(
          source,
          [...path, "sources", index],
          `the row "${row.id}" of content/tables is unverified`,
          "Check the row against its source first",
        );
    }
    for (const { path: inside, message, remedy } of checkRound(item))
      at(source, [...path, ...inside], `${item.id}: ${message}`, remedy);
    const body = JSON.stringify(item.body);
    for (const row of unverified)
      if (body.includes(row.id))
        at(
          source,
          path,
          `the item names the unverified row "${row.id}" of content/tables`,
          "Check the row against its source first",
        );
  }
  return problems;
}

/** An open item of items.yaml is of a round: the curriculum's questions stand in questions.yaml. */
export function checkLooseQuestions(items: readonly ContentItem[], source: YamlSource): Problem[] {
  const { problems, at } = createReporter("chapter");
  for (const { id, kind, round } of items)
    if (kind === "open" && round === undefined)
      at(
        source,
        pathOf(source, id),
        `"${id}" is an interview question, which comes with its lesson`,
        "Keep it for questions.yaml of the written chapter, or name the round of an interview that asks it",
      );
  return problems;
}

/** Where the entry with this id stands. */
export function pathOf(source: YamlSource, id: string): PropertyKey[] {
  const list: unknown[] = Array.isArray(source.value) ? source.value : [];
  return [list.findIndex((entry) => typeof entry === "object" && entry !== null && "id" in entry && entry.id === id)];
}
