import "server-only";
import { listNotebooks } from "@/lib/content/server/list-notebooks";
import { listTitles } from "@/lib/content/server/list-titles";
import { groupBy } from "@/lib/core/group-by";
import type { Locale } from "@/lib/core/locale";
import { gradedItemOf } from "@/lib/notebooks/graded-item";

/** The authors' notebooks in one language, by chapters, in their order. */
export function groupAuthored(locale: Locale) {
  const { chapters } = listTitles(locale);
  const groups = groupBy(listNotebooks(), ({ chapter }) => chapter);
  return [...groups].map(([slug, notebooks]) => ({
    slug,
    title: chapters[slug] ?? slug,
    notebooks: notebooks.map(({ name, facts, document }) => ({
      notebookId: name,
      ...{ title: facts.title[locale], summary: facts.summary[locale], minutes: facts.minutes },
      graded: document.cells.filter((cell) => gradedItemOf(cell) !== undefined).length,
    })),
  }));
}
