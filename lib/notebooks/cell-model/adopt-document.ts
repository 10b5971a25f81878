import { canonicalJson } from "@/lib/core/canonical-json";
import type { Cell } from "@/lib/notebooks/cell-model/cell";
import { cellsOf, runsOf, toDocument } from "@/lib/notebooks/cell-model/documents";
import { carryOver, remember } from "@/lib/notebooks/cell-model/history";
import { mergeNotebooks, type Sides as MergeSides } from "@/lib/notebooks/merge-notebooks";
import type { CellRun, NotebookState } from "@/lib/notebooks/cell-model/state";
import type { NotebookDocument } from "@/lib/notebooks/schema";

/** Cells of a document, where possible the very ones that are there, so that what is unchanged stays known as such. */
function take(state: NotebookState, document: NotebookDocument): readonly Cell[] {
  const known = new Map(state.cells.map((cell) => [cell.id, cell]));
  return cellsOf(document, `${state.seed}-${state.made}`).map((cell) => {
    const mine = known.get(cell.id);
    return mine && canonicalJson(mine) === canonicalJson(cell) ? mine : cell;
  });
}

/** What cells gave elsewhere, where nothing of this visit is known of them. */
function takeRuns(state: NotebookState, document: NotebookDocument): Readonly<Record<string, CellRun>> {
  const ownRuns = Object.entries(state.runs).filter(([, run]) => run.number > 0);
  return { ...state.runs, ...runsOf(document), ...Object.fromEntries(ownRuns) };
}

function settle(state: NotebookState, cells: readonly Cell[]): NotebookState {
  const has = (id: string) => cells.some((cell) => cell.id === id);
  // Beside where one was, if that cell is gone.
  const index = state.cells.findIndex(({ id }) => id === state.active);
  const near = cells[Math.min(index, cells.length - 1)]!.id; // never empty
  const active = has(state.active) ? state.active : near;
  return {
    ...{ ...state, cells, active, anchor: has(state.anchor) ? state.anchor : active },
    mode: has(state.active) ? state.mode : "command",
    queue: state.queue.filter(has),
    ...{ made: state.made + 1, revision: state.revision + 1, typing: null },
  };
}

/** Merges what others changed since `base` with what stands here. Undoing takes back one's own changes alone. */
export function adoptDocument(
  before: NotebookState,
  { base, theirs }: Pick<MergeSides, "base" | "theirs">,
): NotebookState {
  const { document } = mergeNotebooks({ base, mine: toDocument(before), theirs });
  const cells = take(before, document);
  const runs = takeRuns(before, document);
  const state = { ...before, runs, metadata: document.metadata, rest: document.rest };
  if (cells.length === state.cells.length && cells.every((cell, index) => cell === state.cells[index])) return state;
  const carried = (steps: NotebookState["past"]) =>
    steps.map((each) => ({ ...each, cells: carryOver(each.cells, state.cells, cells) }));
  return { ...settle(state, cells), past: carried(state.past), future: carried(state.future) };
}

export function replaceDocument(state: NotebookState, document: NotebookDocument): NotebookState {
  const { past, future } = remember(state);
  return { ...settle(state, take(state, document)), runs: takeRuns(state, document), past, future };
}
