"use client";

import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from "react";
import type { ItemDocument } from "@/lib/authoring/schema";

interface Editing {
  /** The kinds that can be chosen. */
  readonly kinds: readonly string[];
  readonly document: ItemDocument;
  readonly seed: number;
  /** Takes up the document of another kind as it was left. */
  setKind(kind: string): void;
  setBody(body: unknown): void;
  setSeed(seed: number): void;
  /** Back to the example of the present kind. */
  reset(): void;
}

const DocumentContext = createContext<Editing | undefined>(undefined);

interface DocumentProviderProps {
  /** One document of each kind, to begin from. */
  readonly examples: readonly ItemDocument[];
  readonly children: ReactNode;
}

/** Holds the unsaved item that editor, player and linter look at together. Each kind keeps its own while one looks at another. */
export function DocumentProvider({ examples, children }: DocumentProviderProps) {
  const [documents, setDocuments] = useState(examples);
  const [kind, setKind] = useState(examples[0]?.kind ?? "");
  const [seed, setSeed] = useState(1);
  const isChanged = documents !== examples;

  useEffect(() => {
    if (!isChanged) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [isChanged]);

  const editing = useMemo((): Editing => {
    const document = documents.find((each) => each.kind === kind);
    if (!document) throw new Error(`there is no example of ${kind}`);
    const replace = (next: ItemDocument) =>
      setDocuments((before) => before.map((each) => (each.kind === next.kind ? next : each)));
    return {
      ...{ kinds: documents.map((each) => each.kind), document, seed, setKind, setSeed },
      setBody: (body) => replace({ ...document, body }),
      reset: () => replace(examples.find((each) => each.kind === kind) ?? document),
    };
  }, [documents, kind, seed, examples]);
  return <DocumentContext value={editing}>{children}</DocumentContext>;
}

interface OneDocumentProps {
  readonly document: ItemDocument;
  onBody(body: unknown): void;
  readonly children: ReactNode;
}

/** The same for the one item that a page is about, which is kept elsewhere. */
export function OneDocument({ document, onBody, children }: OneDocumentProps) {
  const [seed, setSeed] = useState(1);
  const { kind, version, body } = document;
  // Alone of what the item is made of: a new title is no other preview.
  const shown = useMemo(() => ({ kind, version, body }), [kind, version, body]);
  const editing: Editing = {
    ...{ kinds: [kind], document: shown, seed, setSeed, setBody: onBody },
    setKind: () => undefined,
    reset: () => undefined,
  };
  return <DocumentContext value={editing}>{children}</DocumentContext>;
}

export function useDocument(): Editing {
  const editing = useContext(DocumentContext);
  if (!editing) throw new Error("there is no DocumentProvider around");
  return editing;
}
