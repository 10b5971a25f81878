import { useCallback, useRef, useState } from "react";
import type { Holder } from "@/lib/labs/tokenizer/holder";
import type { TokenizerSummary } from "@/lib/labs/tokenizer/protocol";

/** A tokenizer that can be compared with others. */
export interface ShelfEntry {
  readonly id: string;
  readonly name: string;
  readonly holder: Holder;
  readonly summary: TokenizerSummary;
}

export interface Shelf {
  readonly entries: readonly ShelfEntry[];
  add(entry: Omit<ShelfEntry, "id">): void;
  remove(id: string): void;
}

/** Each is a worker, so the oldest leaves when there are too many. */
const MOST = 5;

/** Tokenizers that stay while others are trained. Whoever shows them closes those that have left (`useHeld`). */
export function useShelf(): Shelf {
  const [entries, setEntries] = useState<readonly ShelfEntry[]>([]);
  const made = useRef(0);
  const add = useCallback((entry: Omit<ShelfEntry, "id">) => {
    const id = `shelf-${made.current++}`;
    setEntries((present) => [...present, { ...entry, id }].slice(-MOST));
  }, []);
  const remove = useCallback((id: string) => setEntries((present) => present.filter((entry) => entry.id !== id)), []);
  return { entries, add, remove };
}
