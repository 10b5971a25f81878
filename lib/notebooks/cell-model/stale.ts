import { isSameText, type Cell } from "@/lib/notebooks/cell-model/cell";
import { binds } from "@/lib/notebooks/cell-model/run-cells";
import type { CellRun, NotebookState } from "@/lib/notebooks/cell-model/state";

/** Why the results of a cell need not be what it would give now. `name` came from `cell`. */
export type StaleReason =
  /** The text is another one than what ran. */
  | { readonly why: "edited" }
  /** They are of an interpreter that is gone: of before a restart, or of an earlier visit. */
  | { readonly why: "restarted" | "earlier" }
  | { readonly why: "input-ran" | "input-stale"; readonly name: string; readonly cell: string }
  | { readonly why: "input-deleted"; readonly name: string };

type Known = Pick<NotebookState, "cells" | "runs" | "session">;

/**
 * Which cells show what they need not give any more, and why. A cell that ran hangs on the runs that its names came from: it is stale
 * once one of those cells ran again, is stale itself or is gone, or a cell above it bound the name anew. What changes a value in place
 * (`list.append`) binds no name and is not seen.
 */
export function findStale(state: Known): ReadonlyMap<string, StaleReason> {
  const index = new Map(state.cells.map((cell, at) => [cell.id, at]));
  const found = new Map<string, StaleReason | undefined>();

  function reasonOf(cell: Cell): StaleReason | undefined {
    const run = cell.type === "code" ? state.runs[cell.id] : undefined;
    if (!run || run.status === "running") return undefined;
    if (run.session !== state.session)
      return isShown(run) ? { why: run.session === 0 ? "earlier" : "restarted" } : undefined;
    if (run.source === null || !isSameText(run.source, cell.source)) return { why: "edited" };
    for (const { name, cell: id, number } of run.inputs) {
      const at = index.get(id);
      if (at === undefined) return { why: "input-deleted", name };
      if (state.runs[id]?.number !== number) return { why: "input-ran", name, cell: id };
      if (stale(state.cells[at]!)) return { why: "input-stale", name, cell: id };
      const anew = boundAnew(state, index, cell.id, run, name);
      if (anew !== undefined) return { why: "input-ran", name, cell: anew };
    }
    return undefined;
  }

  function stale(cell: Cell): StaleReason | undefined {
    if (found.has(cell.id)) return found.get(cell.id);
    // Cells that hang on one another in a circle end here.
    found.set(cell.id, undefined);
    const reason = reasonOf(cell);
    found.set(cell.id, reason);
    return reason;
  }

  for (const cell of state.cells) stale(cell);
  return new Map([...found].flatMap(([id, reason]) => (reason ? [[id, reason]] : [])));
}

/** Whether anything is shown that could be out of date. */
const isShown = ({ outputs, count }: CellRun): boolean => outputs.length > 0 || count !== null;

/** The cell above that has bound the name since the run, if any. One below is meant to come later, and says nothing about it. */
function boundAnew(
  { runs, session }: Known,
  index: ReadonlyMap<string, number>,
  cell: string,
  run: CellRun,
  name: string,
): string | undefined {
  const at = index.get(cell)!; // asked for cells alone that are there
  return Object.entries(runs).find(
    ([id, other]) =>
      other.session === session && other.number > run.number && (index.get(id) ?? Infinity) < at && binds(other, name),
  )?.[0];
}
