import { createContext, useContext } from "react";
import type { EditorAccess } from "@/components/notebooks/cell-editor";
import type { NotebookCommand, PressedKey } from "@/lib/notebooks/cell-model/keys";

/** What cells, tools and panels of an open notebook ask for. The same object as long as the notebook is open. */
export interface NotebookActions {
  perform(command: NotebookCommand): void;
  /** @returns whether the key meant something */
  press(key: PressedKey): boolean;
  /** Keeps a key for the editor of a cell that is still being loaded. @returns whether it types anything */
  typeAhead(cell: string, key: PressedKey): boolean;
  /** Opens the editor of a cell with something selected in it. */
  write(cell: string, from: number, to?: number): void;
  /** Opens it at a line, from 1. */
  writeLine(cell: string, line: number): void;
  /** What shall be selected in an editor that opens. */
  selectionFor(cell: string): readonly [number, number];
  registerEditor(cell: string, editor: EditorAccess | undefined): void;
  /** Told when the focus comes to the cells, and when it goes elsewhere. */
  meetFocus(isInside: boolean): void;
  /** Whether the focus is among the cells, or was until the cell that had it went: then it may be moved to what is active. */
  hasFocus(): boolean;
  say(text: string): void;
}

export const ActionsContext = createContext<NotebookActions | undefined>(undefined);

/** @throws {Error} outside of an open notebook */
export function useActions(): NotebookActions {
  const actions = useContext(ActionsContext);
  if (!actions) throw new Error("no notebook is open");
  return actions;
}
