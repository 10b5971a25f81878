import type { NotebookAction } from "@/lib/notebooks/cell-model/actions";
import { adoptDocument, replaceDocument } from "@/lib/notebooks/cell-model/adopt-document";
import * as edit from "@/lib/notebooks/cell-model/edit-cells";
import { redo, undo } from "@/lib/notebooks/cell-model/history";
import * as run from "@/lib/notebooks/cell-model/run-cells";
import { select, step } from "@/lib/notebooks/cell-model/selection";
import type { NotebookState } from "@/lib/notebooks/cell-model/state";

/** What a notebook becomes by what is done to it. Pure: time comes with the actions, names of new cells from the state's seed. */
export function reduceNotebook(state: NotebookState, action: NotebookAction): NotebookState {
  switch (action.type) {
    case "select":
      return select(state, action.cell, action.extend ?? false);
    case "step":
      return step(state, action.by, action.extend ?? false);
    case "select-all":
      return { ...state, anchor: state.cells[0]!.id, active: state.cells.at(-1)!.id }; // never empty
    case "mode":
      return { ...state, mode: action.to, anchor: action.to === "edit" ? state.active : state.anchor };
    case "insert":
      return edit.insertCell(state, action.where, action.cellType);
    case "delete":
      return edit.deleteCells(state);
    case "copy":
      return edit.copyCells(state);
    case "cut":
      return edit.deleteCells(edit.copyCells(state));
    case "paste":
      return edit.pasteCells(state, action.where);
    case "move":
      return edit.moveCells(state, action.by);
    case "split":
      return edit.splitCell(state, action.cell, action.locale, action.place);
    case "merge":
      return edit.mergeCells(state);
    case "set-type":
      return edit.setCellType(state, action.to);
    case "edit":
      return edit.editCell(state, action.cell, action.locale, action.text, action.at);
    case "replace-texts":
      return edit.replaceTexts(state, action.locale, action.texts);
    case "retitle":
      return { ...state, metadata: { ...state.metadata, title: action.title } };
    case "undo":
      return undo(state);
    case "redo":
      return redo(state);
    case "queue":
      return run.queueCells(state, action.cells);
    case "begin":
      return run.beginRun(state, action);
    case "output":
      return run.takeOutput(state, action);
    case "clear-output":
      return run.clearOutput(state, action);
    case "finish":
      return run.finishRun(state, action);
    case "unqueue":
      return { ...state, queue: [] };
    case "restart":
      return run.restart(state);
    case "clear":
      return run.clearCells(state, action.cells);
    case "adopt":
      return adoptDocument(state, action);
    case "replace":
      return replaceDocument(state, action.document);
  }
}
