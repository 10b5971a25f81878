import type { Locale } from "@/lib/core/locale";
import type { CellType } from "@/lib/notebooks/cell-model/cell";
import type { CellOutput, CellText, NotebookDocument } from "@/lib/notebooks/schema";
import type { CodeError, CodeNames } from "@/lib/runtime/contract";

/** `at`: milliseconds since the epoch. Lines and places in texts are of the language that is shown. */
export type NotebookAction =
  | { readonly type: "select"; readonly cell: string; readonly extend?: boolean }
  | { readonly type: "step"; readonly by: -1 | 1; readonly extend?: boolean }
  | { readonly type: "select-all" }
  | { readonly type: "mode"; readonly to: "command" | "edit" }
  | { readonly type: "insert"; readonly where: "above" | "below"; readonly cellType: CellType }
  | { readonly type: "delete" }
  | { readonly type: "copy" }
  | { readonly type: "cut" }
  | { readonly type: "paste"; readonly where: "above" | "below" }
  | { readonly type: "move"; readonly by: -1 | 1 }
  | { readonly type: "split"; readonly cell: string; readonly locale: Locale; readonly place: number }
  | { readonly type: "merge" }
  | { readonly type: "set-type"; readonly to: CellType }
  | {
      readonly type: "edit";
      readonly cell: string;
      readonly locale: Locale;
      readonly text: string;
      readonly at: number;
    }
  | {
      readonly type: "replace-texts";
      readonly locale: Locale;
      readonly texts: Readonly<Record<string, string>>;
    }
  /** Of the whole notebook, as nbformat has it. */
  | { readonly type: "retitle"; readonly title: string }
  | { readonly type: "undo" }
  | { readonly type: "redo" }
  | { readonly type: "queue"; readonly cells: readonly string[] }
  /** `source`: what runs, which the cell may have ceased to be; `names`: those of this source. */
  | {
      readonly type: "begin";
      readonly cell: string;
      readonly at: number;
      readonly source: CellText;
      readonly names: CodeNames | null;
    }
  | { readonly type: "output"; readonly cell: string; readonly number: number; readonly output: CellOutput }
  | { readonly type: "clear-output"; readonly cell: string; readonly number: number; readonly wait: boolean }
  | {
      readonly type: "finish";
      readonly cell: string;
      readonly number: number;
      readonly status: "done" | "failed" | "interrupted";
      readonly took: number;
      readonly isCut: boolean;
      readonly error: CodeError | null;
    }
  /** Nothing that waits is run. */
  | { readonly type: "unqueue" }
  /** The interpreter has forgotten everything. */
  | { readonly type: "restart" }
  | { readonly type: "clear"; readonly cells: readonly string[] }
  /** Changes of others since `base`, which are merged with mine cell by cell. */
  | { readonly type: "adopt"; readonly base: NotebookDocument; readonly theirs: NotebookDocument }
  /** Another document in the place of this one, such as an earlier version; can be undone. */
  | { readonly type: "replace"; readonly document: NotebookDocument };
