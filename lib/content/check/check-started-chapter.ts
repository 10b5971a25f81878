import type { ChapterFolder } from "@/lib/content/content-files";
import type { CurriculumFacts } from "@/lib/content/check/check-curriculum";
import { checkFolderName, checkItems, checkLooseQuestions } from "@/lib/content/check/check-items";
import { createReporter } from "@/lib/content/check/reporter";
import type { Problem } from "@/lib/content/problem";
import type { StartedChapter } from "@/lib/content/read-started-chapter";

/** The items of a chapter whose lesson is still to come: as strict as those of a written one. */
export function checkStartedChapter(
  folder: ChapterFolder,
  read: StartedChapter,
  facts: CurriculumFacts,
  now: Date,
): Problem[] {
  const { problems, at } = createReporter("chapter");
  const ids = read.cited.map(({ id }) => id);
  const used = new Set(read.items.flatMap(({ sources }) => sources));
  for (const [index, id] of ids.entries()) {
    if (ids.indexOf(id) < index)
      at(read.sources.sources, [index, "id"], `the source "${id}" stands twice`, "Remove one");
    if (!used.has(id))
      at(read.sources.sources, [index], `the source "${id}" is cited nowhere`, "Cite it or remove it", "warning");
  }
  const cited = { sources: read.cited, file: "sources.yaml" };
  return [
    ...checkFolderName(folder, facts),
    ...checkItems(read.items, read.sources.items, cited, facts, now),
    ...checkLooseQuestions(read.items, read.sources.items),
    ...problems,
  ];
}
