import type { Cell } from "@/lib/notebooks/cell-model/cell";
import type { NotebookState } from "@/lib/notebooks/cell-model/state";

type Place = Pick<NotebookState, "cells" | "active" | "anchor">;

export const indexOf = (cells: readonly Cell[], id: string): number => cells.findIndex((cell) => cell.id === id);

/** First and last index of what is selected, both included. */
export function selectedRange({ cells, active, anchor }: Place): readonly [number, number] {
  const ends = [indexOf(cells, active), indexOf(cells, anchor)];
  return [Math.min(...ends), Math.max(...ends)];
}

export function selectedCells(state: Place): readonly Cell[] {
  const [from, to] = selectedRange(state);
  return state.cells.slice(from, to + 1);
}

/** Moves to a cell; the selection goes there too, or grows as far as it. */
export function select(state: NotebookState, cell: string, extend: boolean): NotebookState {
  if (indexOf(state.cells, cell) < 0) return state;
  return { ...state, active: cell, anchor: extend ? state.anchor : cell, typing: null };
}

/** To the cell above or below, as far as there is one. */
export function step(state: NotebookState, by: -1 | 1, extend: boolean): NotebookState {
  const next = state.cells[indexOf(state.cells, state.active) + by];
  return select(state, next?.id ?? state.active, extend);
}
