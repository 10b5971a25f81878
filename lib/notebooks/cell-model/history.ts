import type { Cell } from "@/lib/notebooks/cell-model/cell";
import type { NotebookState, Snapshot } from "@/lib/notebooks/cell-model/state";

/** Steps that can be undone. A step shares with its neighbours all cells that it left alone. */
const MAX_STEPS = 300;
/** Typing in one cell without a longer pause is one step. */
const PAUSE_MS = 1_000;

const snapshot = ({ cells, active }: NotebookState): Snapshot => ({ cells, active });

/** Remembers how things are, before they change. */
export const remember = (state: NotebookState): NotebookState => ({
  ...state,
  past: [...state.past, snapshot(state)].slice(-MAX_STEPS),
  future: [],
  typing: null,
});

/** The same for typing, which is one step as long as it goes on. */
export function rememberTyping(state: NotebookState, cell: string, at: number): NotebookState {
  const goesOn = state.typing?.cell === cell && at - state.typing.at < PAUSE_MS && at >= state.typing.at;
  return { ...(goesOn ? state : remember(state)), typing: { cell, at } };
}

function travel(state: NotebookState, to: Snapshot): NotebookState {
  const active = to.cells.some(({ id }) => id === to.active) ? to.active : to.cells[0]!.id; // a snapshot is never empty
  return { ...state, cells: to.cells, active, anchor: active, typing: null, revision: state.revision + 1 };
}

export function undo(state: NotebookState): NotebookState {
  const last = state.past.at(-1);
  if (!last) return state;
  // One goes to where something changed, which is where one was then.
  return { ...travel(state, last), past: state.past.slice(0, -1), future: [...state.future, snapshot(state)] };
}

export function redo(state: NotebookState): NotebookState {
  const next = state.future.at(-1);
  if (!next) return state;
  return { ...travel(state, next), past: [...state.past, snapshot(state)], future: state.future.slice(0, -1) };
}

/**
 * Carries what others changed into a state to which one may go back, so that undoing takes back one's own changes alone: a cell that was
 * then as it is now becomes what it becomes now; one that came, comes after its neighbour; one that went, goes.
 */
export function carryOver(past: readonly Cell[], before: readonly Cell[], after: readonly Cell[]): readonly Cell[] {
  const was = new Map(before.map((cell) => [cell.id, cell]));
  const is = new Map(after.map((cell) => [cell.id, cell]));
  const kept = past.flatMap((cell) => {
    const old = was.get(cell.id);
    const now = is.get(cell.id);
    if (old !== cell) return [cell];
    return now ? [now] : [];
  });
  const cells = [...kept];
  after.forEach((cell, index) => {
    if (was.has(cell.id) || cells.some(({ id }) => id === cell.id)) return;
    const place = cells.findIndex(({ id }) => id === after[index - 1]?.id);
    cells.splice(place + 1, 0, cell);
  });
  return cells.length > 0 ? cells : after;
}
