import { createContext, useContext, useEffect, useState, useSyncExternalStore } from "react";
import type { NotebookAction } from "@/lib/notebooks/cell-model/actions";
import type { NotebookState } from "@/lib/notebooks/cell-model/state";
import { createKernel, type Kernel, type KernelState } from "@/lib/notebooks/client/create-kernel";
import { createNotebookStore, type NotebookStore } from "@/lib/notebooks/client/notebook-store";
import type { NotebookDocument } from "@/lib/notebooks/schema";
import type { Locale } from "@/lib/core/locale";
import { createRuntime } from "@/lib/runtime/client/create-runtime";

/** A notebook that is open, and what runs it. */
export interface NotebookSession {
  readonly store: NotebookStore;
  readonly kernel: Kernel;
  dispatch(action: NotebookAction): void;
}

/** Opens a document for as long as the page shows it. Nothing of the interpreter is loaded before a cell is run. */
export function useNotebookSession(document: NotebookDocument, locale: Locale): NotebookSession {
  const [session] = useState((): NotebookSession => {
    const store = createNotebookStore(document, crypto.randomUUID().replaceAll("-", "").slice(0, 10));
    const makeRuntime = () => createRuntime("python", { fresh: false });
    const kernel = createKernel({ store, makeRuntime, locale, now: () => Date.now() });
    return { store, kernel, dispatch: (action) => store.dispatch(action) };
  });
  useEffect(() => session.kernel.open(), [session]);
  useEffect(() => session.kernel.setLocale(locale), [session, locale]);
  return session;
}

export const NotebookContext = createContext<NotebookSession | undefined>(undefined);

/** @throws {Error} outside of an open notebook */
export function useSession(): NotebookSession {
  const session = useContext(NotebookContext);
  if (!session) throw new Error("no notebook is open");
  return session;
}

export function useNotebookState({ store }: NotebookSession): NotebookState {
  const read = () => store.state;
  return useSyncExternalStore(store.subscribe, read, read);
}

export function useKernelState({ kernel }: NotebookSession): KernelState {
  const read = () => kernel.state;
  return useSyncExternalStore(kernel.subscribe, read, read);
}
