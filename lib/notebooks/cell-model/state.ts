import type { Cell } from "@/lib/notebooks/cell-model/cell";
import type { CellOutput, NotebookDocument } from "@/lib/notebooks/schema";
import type { CodeError, CodeNames } from "@/lib/runtime/contract";

/** Where a name that a cell used came from: the run, and the cell that it was a run of. */
export interface RunInput {
  readonly name: string;
  readonly cell: string;
  readonly number: number;
}

/** The last run of a cell, with what it gave. */
export interface CellRun {
  /** Of all runs since the page was opened, from 1; 0 for results that lay in the document. Orders runs, and tells them apart. */
  readonly number: number;
  /** Of the interpreter that it ran in, from 1; 0 for one of an earlier visit. */
  readonly session: number;
  /** What is shown as In [n]; null where nothing ran. */
  readonly count: number | null;
  readonly status: "running" | "done" | "failed" | "interrupted";
  /** What ran, in every language that it was written in; null where that is not known. */
  readonly source: Cell["source"] | null;
  readonly outputs: readonly CellOutput[];
  /** The next output takes the place of those that are there (clear_output with wait). */
  readonly isClearing: boolean;
  /** Whether output was dropped, because there was too much. */
  readonly isCut: boolean;
  /** Null for code that does not parse, and where it is not known. */
  readonly names: CodeNames | null;
  readonly inputs: readonly RunInput[];
  /** In milliseconds: since the epoch, and how long it took. */
  readonly startedAt: number | null;
  readonly took: number | null;
  /** Why it failed; null for one of an earlier visit, whose traceback is among the outputs alone. */
  readonly error: CodeError | null;
}

/** What can be undone and redone: what is written, and where one was. */
export interface Snapshot {
  readonly cells: readonly Cell[];
  readonly active: string;
}

export interface NotebookState {
  readonly cells: readonly Cell[];
  /** Of the document, as they came. */
  readonly metadata: NotebookDocument["metadata"];
  readonly rest: NotebookDocument["rest"];
  /** By cell. Those of deleted cells stay, since they may come back. */
  readonly runs: Readonly<Record<string, CellRun>>;
  /** Cells that wait for the interpreter, in their order. */
  readonly queue: readonly string[];
  readonly session: number;
  /** How many runs were begun, and how many in this session. */
  readonly begun: number;
  readonly count: number;
  /** The cell that has the focus; `anchor` is the other end of what is selected. Both name a cell, as there always is one. */
  readonly active: string;
  readonly anchor: string;
  readonly mode: "command" | "edit";
  readonly clipboard: readonly Cell[];
  readonly past: readonly Snapshot[];
  readonly future: readonly Snapshot[];
  /** The cell whose typing the next key goes on with, and when the last one was; null when something else came between. */
  readonly typing: { readonly cell: string; readonly at: number } | null;
  /** New cells are called by it and a number. Two tabs have two. */
  readonly seed: string;
  readonly made: number;
  /** Counts changes of text that came from elsewhere than the editor, which must take it over then. */
  readonly revision: number;
}
