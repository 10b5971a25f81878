import type { NotebookAction } from "@/lib/notebooks/cell-model/actions";
import { openDocument } from "@/lib/notebooks/cell-model/documents";
import { reduceNotebook } from "@/lib/notebooks/cell-model/reduce";
import type { NotebookState } from "@/lib/notebooks/cell-model/state";
import type { NotebookDocument } from "@/lib/notebooks/schema";

/** A notebook that is open. What runs cells must know what holds now, not what the page last showed. */
export interface NotebookStore {
  readonly state: NotebookState;
  dispatch(action: NotebookAction): void;
  /** @returns ends it */
  subscribe(listener: () => void): () => void;
}

/** @param seed see `openDocument` */
export function createNotebookStore(document: NotebookDocument, seed: string): NotebookStore {
  const listeners = new Set<() => void>();
  let state = openDocument(document, seed);
  return {
    get state() {
      return state;
    },
    dispatch(action) {
      const next = reduceNotebook(state, action);
      if (next === state) return;
      state = next;
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
