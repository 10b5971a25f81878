import "server-only";
import type { BuiltNotebook } from "@/lib/content/built-notebook";
import { listNotebooks } from "@/lib/content/server/list-notebooks";
import { gradedItemOf } from "@/lib/notebooks/graded-item";

/** The notebooks of a chapter, by its slug. */
export function listBuiltNotebooks(slug: string): BuiltNotebook[] {
  return listNotebooks()
    .filter(({ chapter }) => chapter === slug)
    .map(({ name, facts, document }) => ({
      ...{ name, facts },
      graded: document.cells.filter((cell) => gradedItemOf(cell) !== undefined).length,
    }));
}
