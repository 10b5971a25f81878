import type { NotebookCell, NotebookDocument } from "@/lib/notebooks/schema";

/** The id of the cell beside which this one is the other side's text; undefined for a cell without a conflict. */
export function conflictOf({ metadata }: Pick<NotebookCell, "metadata">): string | undefined {
  const { warmup } = metadata;
  if (typeof warmup !== "object" || warmup === null || !("conflict" in warmup)) return undefined;
  const { conflict } = warmup;
  if (typeof conflict !== "object" || conflict === null || !("of" in conflict)) return undefined;
  return typeof conflict.of === "string" ? conflict.of : undefined;
}

/** Ends a conflict: the copy goes, its text takes the place of mine, or both stay as two cells. */
export function settleConflict(
  document: NotebookDocument,
  copyId: string,
  keeps: "mine" | "theirs" | "both",
): NotebookDocument {
  const copy = document.cells.find(({ id }) => id === copyId);
  const of = copy && conflictOf(copy);
  if (!copy || of === undefined) return document;
  const settled = withoutConflict(copy);
  // Where mine was deleted meanwhile, theirs stays under its own id.
  const hasMine = document.cells.some(({ id }) => id === of);
  const cells = document.cells.flatMap((cell) => {
    if (cell.id === copyId) return keeps === "both" || (keeps === "theirs" && !hasMine) ? [settled] : [];
    return cell.id === of && keeps === "theirs" ? [{ ...settled, id: of }] : [cell];
  });
  return { ...document, cells };
}

function withoutConflict(cell: NotebookCell): NotebookCell {
  const { warmup, ...metadata } = cell.metadata;
  if (typeof warmup !== "object" || warmup === null) return cell;
  const left = Object.fromEntries(Object.entries(warmup).filter(([name]) => name !== "conflict"));
  return { ...cell, metadata: Object.keys(left).length > 0 ? { ...metadata, warmup: left } : metadata };
}
