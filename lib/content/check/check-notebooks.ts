import { CODE_KIND, codeExercise } from "@/lib/code-pairs/schema";
import { type ChapterFolder, type ContentFiles, NOTEBOOK_NAME } from "@/lib/content/content-files";
import type { CurriculumFacts } from "@/lib/content/check/check-curriculum";
import type { PlacedItem } from "@/lib/content/check/check-duplicates";
import { createReporter } from "@/lib/content/check/reporter";
import type { Problem } from "@/lib/content/problem";
import {
  type ContentNotebook,
  lineOfCell,
  listNotebookNames,
  notebookFile,
  readNotebookPair,
} from "@/lib/content/read-notebook-pair";
import { gradedItemOf } from "@/lib/notebooks/graded-item";
import { stripComments } from "@/lib/notebooks/strip-comments";
import { textIn } from "@/lib/notebooks/title-of";

/** All rules over the notebooks of content/. */
export function checkNotebooks(
  files: ContentFiles,
  folders: readonly ChapterFolder[],
  facts: CurriculumFacts,
  items: readonly PlacedItem[],
): { readonly problems: readonly Problem[]; readonly count: number } {
  const problems: Problem[] = [];
  const places = new Map<string, string>();
  for (const { path } of folders) {
    const names = [...files.keys()].flatMap((file) =>
      file.startsWith(`${path}/`) ? [file.slice(path.length + 1)] : [],
    );
    for (const name of listNotebookNames(names, NOTEBOOK_NAME)) {
      const { problems: found, notebook } = readNotebookPair(path, name, (file) => files.get(file));
      problems.push(...found, ...checkName(path, name, places));
      places.set(name, path);
      if (notebook) problems.push(...checkNotebook(path, notebook, files, facts, items));
    }
  }
  return { problems, count: places.size };
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

function checkName(path: string, name: string, places: ReadonlyMap<string, string>): Problem[] {
  const { problems, line } = createReporter("notebooks");
  const file = notebookFile(path, name, "zh");
  if (name.length > 64 || UUID.test(name))
    line(file, 1, "its name is too long, or looks like an id", "Take a short name of words");
  const other = places.get(name);
  if (other) line(file, 1, `${other} has a notebook of this name`, "Take another name: it is its address");
  return problems;
}

function checkNotebook(
  path: string,
  { name, facts: own, document }: ContentNotebook,
  files: ContentFiles,
  facts: CurriculumFacts,
  items: readonly PlacedItem[],
): Problem[] {
  const { problems, line } = createReporter("notebooks");
  const file = notebookFile(path, name, "zh");
  const text = files.get(file) ?? "";
  const concepts = new Set(facts.concepts?.map(({ slug }) => slug));
  for (const id of own.concepts)
    if (facts.concepts && !concepts.has(id)) line(file, 1, `no concept "${id}"`, "Use a slug of concepts.yaml");
  const questions = new Set(facts.curriculum?.chapters.flatMap((chapter) => chapter.questions.map(({ id }) => id)));
  for (const id of own.questions)
    if (facts.curriculum && !questions.has(id)) line(file, 1, `no question "${id}"`, "Use an id of curriculum.yaml");
  for (const cell of document.cells) {
    const at = (message: string, remedy: string) =>
      line(file, lineOfCell(text, cell.id), `cell "${cell.id}": ${message}`, remedy);
    if (cell.type !== "code") continue;
    if (cell.outputs.length > 0 || cell.executionCount !== null)
      at("it holds what a run gave", "Clear all outputs: readers run it themselves");
    const [zh, en] = [textIn(cell.source, "zh"), textIn(cell.source, "en")];
    if (stripComments(zh) !== stripComments(en))
      at("the code differs in more than comments", "Make the code of both languages the same");
    const itemId = gradedItemOf(cell);
    if (itemId === undefined) continue;
    const item = items.find((placed) => placed.item.id === itemId)?.item;
    if (!item) {
      at(`no item "${itemId}"`, "Add it to items.yaml of a chapter, or correct the id");
      continue;
    }
    const program =
      item.kind === CODE_KIND
        ? codeExercise.safeParse(item.body).data?.programs.find((each) => each.language === "python")
        : undefined;
    if (!program)
      at(`the item "${itemId}" is no exercise in Python`, "Name an item of kind code with a program in Python");
    else if (stripComments(program.starter) !== stripComments(zh))
      at(`it does not begin as the item "${itemId}" does`, "Write the item's starter into the cell");
    if (item.use !== "practice") at(`the item "${itemId}" is for assessment`, "Name an item for practice");
  }
  return problems;
}
