import type { Locale } from "@/lib/core/locale";
import type { NotebookCell, NotebookDocument } from "@/lib/notebooks/schema";
import { textIn, titleOf } from "@/lib/notebooks/title-of";

/** A copy that is one's own from the start: under a title of its own, and marked by nothing of its author's. */
export function ownCopy(document: NotebookDocument, locale: Locale, prefix: string): NotebookDocument {
  const title = titleOf(document);
  return {
    ...document,
    metadata: {
      ...withoutWarmup(document.metadata),
      ...(title !== null && { title: `${prefix} ${textIn(title, locale)}`.trim() }),
    },
    cells: document.cells.map((cell): NotebookCell => ({ ...cell, metadata: withoutConflict(cell.metadata) })),
  };
}

function withoutWarmup({ warmup: _warmup, ...rest }: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return rest;
}

/** The other text of a conflict is a text like any other in a copy; what a cell is marked by stays. */
function withoutConflict(metadata: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const { warmup } = metadata;
  if (typeof warmup !== "object" || warmup === null || !("conflict" in warmup)) return { ...metadata };
  const { conflict: _conflict, ...kept } = warmup;
  return { ...metadata, warmup: kept };
}
