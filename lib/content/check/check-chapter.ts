import { chapterFileNames, NOTEBOOK_NAME, PAIRS_NAME, type ChapterFolder } from "@/lib/content/content-files";
import { createReporter } from "@/lib/content/check/reporter";
import type { CurriculumFacts } from "@/lib/content/check/check-curriculum";
import { checkFolderName, checkItems, checkLooseQuestions, pathOf } from "@/lib/content/check/check-items";
import { checkReviewed } from "@/lib/content/check/check-reviewed";
import type { Problem } from "@/lib/content/problem";
import type { ReadChapter } from "@/lib/content/read-chapter";

/** A chapter against the curriculum, its labs, its sources and the tables. */
export function checkChapter(
  folder: ChapterFolder,
  read: ReadChapter,
  facts: CurriculumFacts,
  fileNames: readonly string[],
  now: Date,
): Problem[] {
  const { problems, at, line } = createReporter("chapter");
  const { chapter, sources } = read;
  const chapters = facts.curriculum?.chapters ?? [];
  const entry = chapters.find(({ number }) => number === folder.number);
  problems.push(...checkFolderName(folder, facts));
  for (const name of fileNames)
    if (!chapterFileNames.includes(name) && !NOTEBOOK_NAME.test(name) && !PAIRS_NAME.test(name))
      line(
        `${folder.path}/${name}`,
        1,
        "a file that nothing reads",
        `A chapter holds ${chapterFileNames.join(", ")} and notebooks (<name>.zh.ipynb, <name>.en.ipynb)`,
      );
  if (!chapter) return problems;

  const yaml = sources.chapter;
  if (chapter.slug !== folder.slug)
    at(yaml, ["slug"], `the slug is "${chapter.slug}" in the folder of ${folder.slug}`, "Write the folder's slug");
  problems.push(...checkReviewed(yaml, ["reviewed"], chapter.reviewed, now));
  const labs = new Set(facts.labs?.map(({ slug }) => slug));
  for (const [index, lab] of chapter.labs.entries())
    if (facts.labs && !labs.has(lab)) at(yaml, ["labs", index], `no lab "${lab}"`, "Use a slug of labs.yaml");
  for (const [index, next] of chapter.next.entries())
    if (facts.curriculum && (next === chapter.slug || !chapters.some(({ slug }) => slug === next)))
      at(yaml, ["next", index], `no other chapter "${next}"`, "Use a slug of curriculum.yaml");
  const ids = [...read.items, ...read.questions].map(({ id }) => id);
  for (const [index, id] of chapter.quiz.entries()) {
    if (!ids.includes(id)) at(yaml, ["quiz", index], `no item "${id}"`, "Add it to items.yaml, or correct the id");
    if (read.items.some((item) => item.id === id && item.use === "assessment"))
      at(yaml, ["quiz", index], `the item "${id}" is for assessment`, "Put items for practice into the quiz only");
    if (chapter.quiz.indexOf(id) < index)
      at(yaml, ["quiz", index], `the item "${id}" stands twice in the quiz`, "Remove one");
  }
  const sourceIds = chapter.sources.map(({ id }) => id);
  const used = new Set([
    ...read.lesson.zh.citations.map(({ source }) => source),
    ...[...read.items, ...read.questions].flatMap((item) => item.sources),
  ]);
  for (const [index, id] of sourceIds.entries()) {
    if (sourceIds.indexOf(id) < index)
      at(yaml, ["sources", index, "id"], `the source "${id}" stands twice`, "Remove one");
    if (!used.has(id))
      at(yaml, ["sources", index], `the source "${id}" is cited nowhere`, "Cite it or remove it", "warning");
  }

  const cited = { sources: chapter.sources, file: "chapter.yaml" };
  problems.push(
    ...checkItems(read.items, sources.items, cited, facts, now),
    ...checkItems(read.questions, sources.questions, cited, facts, now),
    ...checkLooseQuestions(read.items, sources.items),
  );
  for (const question of entry?.questions ?? [])
    if (sources.questions.problems.length === 0 && !read.questions.some(({ id }) => id === question.id))
      line(
        sources.questions.file,
        1,
        `the question "${question.id}" has no readable open item`,
        "Add an entry with this id and kind: open",
      );
  for (const item of read.questions) {
    const path = pathOf(sources.questions, item.id);
    const question = entry?.questions.find(({ id }) => id === item.id);
    if (entry && !question)
      at(
        sources.questions,
        path,
        `"${item.id}" is no question of this chapter`,
        "Move it to items.yaml, or correct the id",
      );
    if (item.kind !== "open")
      at(
        sources.questions,
        [...path, "kind"],
        `a question is of kind open, not ${item.kind}`,
        "Write kind: open, or move the item to items.yaml",
      );
    if (item.round !== undefined)
      at(
        sources.questions,
        [...path, "round"],
        "a question of the curriculum is of no round",
        "Remove it, or move the item to items.yaml with an id of its own",
      );
    if (item.questions.join() !== item.id)
      at(
        sources.questions,
        [...path, "questions"],
        "an open question covers itself alone",
        `Write questions: [ ${item.id} ]`,
      );
    if (question && question.difficulty !== item.difficulty)
      at(
        sources.questions,
        [...path, "difficulty"],
        `difficulty ${item.difficulty}, but ${question.difficulty} in the curriculum`,
        "Write the same in both",
      );
  }
  return problems;
}
