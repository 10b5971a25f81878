import type { Cell } from "@/lib/notebooks/cell-model/cell";
import type { CellRun, NotebookState } from "@/lib/notebooks/cell-model/state";
import type { CellOutput, NotebookCell, NotebookDocument } from "@/lib/notebooks/schema";

export const emptyCell = (id: string, type: Cell["type"]): Cell => ({
  ...{ id, type, source: "", metadata: {}, rest: {} },
});

const toCell = ({ id, type, source, metadata, rest }: NotebookCell): Cell => ({ id, type, source, metadata, rest });

/** The cells of a document; one empty cell of code where it has none. */
export function cellsOf(document: NotebookDocument, emptyId: string): readonly Cell[] {
  return document.cells.length > 0 ? document.cells.map(toCell) : [emptyCell(emptyId, "code")];
}

/** What the code cells of a document gave on an earlier visit. */
export function runsOf(document: NotebookDocument): Readonly<Record<string, CellRun>> {
  return Object.fromEntries(
    document.cells.flatMap((cell) => {
      if (cell.type !== "code" || (cell.outputs.length === 0 && cell.executionCount === null)) return [];
      const run: CellRun = {
        ...{ number: 0, session: 0, count: cell.executionCount, status: "done", source: null },
        ...{ outputs: cell.outputs, isClearing: false, isCut: false, names: null, inputs: [] },
        ...{ startedAt: null, took: null, error: null },
      };
      return [[cell.id, run] as const];
    }),
  );
}

/** @param seed new cells are called by it; letters and digits, at most 40 */
export function openDocument(document: NotebookDocument, seed: string): NotebookState {
  const cells = cellsOf(document, `${seed}-0`);
  const first = cells[0]!.id; // never empty
  return {
    ...{ cells, runs: runsOf(document), queue: [], session: 1, begun: 0, count: 0 },
    ...{ active: first, anchor: first, mode: "command", clipboard: [], past: [], future: [], typing: null },
    ...{ seed, made: 1, revision: 0 },
    ...{ metadata: document.metadata, rest: document.rest },
  };
}

/** The document as it stands now. */
export function toDocument(state: Pick<NotebookState, "cells" | "runs" | "metadata" | "rest">): NotebookDocument {
  return {
    version: 1,
    cells: state.cells.map(({ type, ...cell }): NotebookCell => {
      const shared = { ...cell, metadata: { ...cell.metadata }, rest: { ...cell.rest } };
      if (type !== "code") return { ...shared, type };
      const run = state.runs[cell.id];
      return { ...shared, type, outputs: (run?.outputs ?? []).map(withoutNames), executionCount: run?.count ?? null };
    }),
    metadata: state.metadata,
    rest: state.rest,
  };
}

/** Names of displays hold for one visit; nbformat does not keep them. */
function withoutNames(output: CellOutput): CellOutput {
  if (!("transient" in output)) return output;
  const { transient: _transient, ...kept } = output;
  return kept;
}
