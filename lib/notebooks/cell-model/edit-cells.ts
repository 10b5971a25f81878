import { joinTexts, splitText, withText, type Cell, type CellType } from "@/lib/notebooks/cell-model/cell";
import { emptyCell } from "@/lib/notebooks/cell-model/documents";
import { remember, rememberTyping } from "@/lib/notebooks/cell-model/history";
import { indexOf, selectedCells, selectedRange } from "@/lib/notebooks/cell-model/selection";
import type { NotebookState } from "@/lib/notebooks/cell-model/state";
import type { Locale } from "@/lib/core/locale";
import { textIn } from "@/lib/notebooks/title-of";

// What is waiting or running when its cell goes away or changes its type: nobody could see what it gives.
const only = (state: NotebookState): NotebookState => ({
  ...state,
  queue: state.queue.filter((id) => state.cells.some((cell) => cell.id === id && cell.type === "code")),
});

function place(state: NotebookState, cells: readonly Cell[], active: string, anchor = active): NotebookState {
  return only({ ...remember(state), cells, active, anchor });
}

const nextId = (state: NotebookState): string => `${state.seed}-${state.made}`;
const counted = (state: NotebookState, by = 1): NotebookState => ({ ...state, made: state.made + by });

/** An empty cell beside what is selected, which then is selected. */
export function insertCell(state: NotebookState, where: "above" | "below", type: CellType): NotebookState {
  const [from, to] = selectedRange(state);
  const made = emptyCell(nextId(state), type);
  return place(counted(state), state.cells.toSpliced(where === "above" ? from : to + 1, 0, made), made.id);
}

/** Takes away what is selected; an empty cell stays where it was everything. */
export function deleteCells(state: NotebookState): NotebookState {
  const [from, to] = selectedRange(state);
  const rest = state.cells.toSpliced(from, to - from + 1);
  const cells = rest.length > 0 ? rest : [emptyCell(nextId(state), "code")];
  const active = cells[Math.min(from, cells.length - 1)]!.id; // there is one at least
  return { ...place(counted(state), cells, active), mode: "command" };
}

export const copyCells = (state: NotebookState): NotebookState => ({ ...state, clipboard: selectedCells(state) });

/** Puts copies beside what is selected. A cell that was cut keeps its name, so that what is known of it stays. */
export function pasteCells(state: NotebookState, where: "above" | "below"): NotebookState {
  if (state.clipboard.length === 0) return state;
  const taken = new Set(state.cells.map(({ id }) => id));
  const copies = state.clipboard.map((cell, index) =>
    taken.has(cell.id) ? { ...cell, id: `${state.seed}-${state.made + index}` } : cell,
  );
  const [from, to] = selectedRange(state);
  const cells = state.cells.toSpliced(where === "above" ? from : to + 1, 0, ...copies);
  return place(counted(state, copies.length), cells, copies.at(-1)!.id, copies[0]!.id); // not empty
}

/** Moves what is selected by one cell, as far as there is room. */
export function moveCells(state: NotebookState, by: -1 | 1): NotebookState {
  const [from, to] = selectedRange(state);
  const passed = state.cells[by < 0 ? from - 1 : to + 1];
  if (!passed) return state;
  const without = state.cells.filter((cell) => cell !== passed);
  return place(state, without.toSpliced(by < 0 ? to : from, 0, passed), state.active, state.anchor);
}

/** Cuts a cell in two. What it gave stays with the first half. */
export function splitCell(state: NotebookState, id: string, locale: Locale, at: number): NotebookState {
  const index = indexOf(state.cells, id);
  const cell = state.cells[index];
  if (!cell) return state;
  const [head, tail] = splitText(cell, locale, at);
  // What is said of the whole cell, such as what it is judged by, is not said of its second half.
  const second: Cell = { ...emptyCell(nextId(state), cell.type), source: tail };
  const cells = state.cells.toSpliced(index, 1, { ...cell, source: head }, second);
  return { ...place(counted(state), cells, second.id), revision: state.revision + 1 };
}

/** Makes one cell of what is selected, or of the active one and the one below; it is of the first one's type. */
export function mergeCells(state: NotebookState): NotebookState {
  const [from, end] = selectedRange(state);
  const to = from === end ? end + 1 : end;
  const merged = state.cells.slice(from, to + 1);
  const [first] = merged;
  if (!first || merged.length < 2) return state;
  const separator = first.type === "markdown" ? "\n\n" : "\n";
  const cell: Cell = { ...first, source: joinTexts(merged.map(({ source }) => source), separator) }; // prettier-ignore
  const cells = state.cells.toSpliced(from, merged.length, cell);
  return { ...place(state, cells, cell.id), revision: state.revision + 1 };
}

export function setCellType(state: NotebookState, to: CellType): NotebookState {
  const chosen = new Set(selectedCells(state).filter(({ type }) => type !== to));
  if (chosen.size === 0) return state;
  const cells = state.cells.map((cell) => (chosen.has(cell) ? { ...cell, type: to } : cell));
  return place(state, cells, state.active, state.anchor);
}

/** The text of a cell as its editor has it. */
export function editCell(state: NotebookState, id: string, locale: Locale, text: string, at: number): NotebookState {
  const index = indexOf(state.cells, id);
  const cell = state.cells[index];
  const written = cell && withText(cell, locale, text);
  if (!written || written === cell) return state;
  return { ...rememberTyping(state, id, at), cells: state.cells.with(index, written) };
}

/** The texts of several cells at once, undone at once. */
export function replaceTexts(
  state: NotebookState,
  locale: Locale,
  texts: Readonly<Record<string, string>>,
): NotebookState {
  const cells = state.cells.map((cell) => withText(cell, locale, texts[cell.id] ?? textIn(cell.source, locale)));
  if (cells.every((cell, index) => cell === state.cells[index])) return state;
  return { ...remember(state), cells, revision: state.revision + 1 };
}
