import { useCallback, useEffect, useRef, useState } from "react";
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
  /** Takes over the holder: it is closed when the entry is removed, or when the lab goes. */
  add(entry: Omit<ShelfEntry, "id">): void;
  remove(id: string): void;
}

/** Tokenizers that stay while others are trained. Each is a worker, so the oldest leaves when there are too many. */
const MOST = 5;

export function useShelf(): Shelf {
  const [entries, setEntries] = useState<readonly ShelfEntry[]>([]);
  const present = useRef<readonly ShelfEntry[]>([]);
  const made = useRef(0);

  const set = useCallback((next: readonly ShelfEntry[]) => {
    for (const { id, holder } of present.current) if (!next.some((entry) => entry.id === id)) holder.close();
    present.current = next;
    setEntries(next);
  }, []);
  useEffect(() => () => present.current.forEach(({ holder }) => holder.close()), []);

  const add = useCallback(
    (entry: Omit<ShelfEntry, "id">) =>
      set([...present.current, { ...entry, id: `shelf-${made.current++}` }].slice(-MOST)),
    [set],
  );
  const remove = useCallback((id: string) => set(present.current.filter((entry) => entry.id !== id)), [set]);
  return { entries, add, remove };
}
