import { isSameContent } from "@/lib/notebooks/merge-notebooks";
import { insertInto } from "@/lib/notebooks/merge-order";
import type { NotebookCell, NotebookDocument } from "@/lib/notebooks/schema";

/** How a cell stands in two documents; what runs gave is no difference. */
export type CellDifference =
  | {
      readonly change: "same" | "changed";
      readonly cellId: string;
      readonly before: NotebookCell;
      readonly after: NotebookCell;
    }
  | { readonly change: "added"; readonly cellId: string; readonly after: NotebookCell }
  | { readonly change: "removed"; readonly cellId: string; readonly before: NotebookCell };

/** The cells of both documents in the order of `after`, what it lacks behind its old predecessor. */
export function compareNotebooks(before: NotebookDocument, after: NotebookDocument): CellDifference[] {
  const [was, is] = [before, after].map(({ cells }) => new Map(cells.map((cell) => [cell.id, cell])));
  return insertInto([...is!.keys()], [...was!.keys()]).map((cellId): CellDifference => {
    const [old, present] = [was!.get(cellId), is!.get(cellId)];
    if (!present) return { change: "removed", cellId, before: old! }; // of one of both
    if (!old) return { change: "added", cellId, after: present };
    return { change: isSameContent(old, present) ? "same" : "changed", cellId, before: old, after: present };
  });
}
