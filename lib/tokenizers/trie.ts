import { IntList } from "@/lib/tokenizers/int-list";
import { PairTable } from "@/lib/tokenizers/pair-table";

export const NOWHERE = -1;

/** Pieces by their UTF-16 units. Several roots share one table: a root is any negative number below -1. */
export interface Trie {
  /** The node after one more unit, or NOWHERE. */
  step(node: number, unit: number): number;
  /** The id of the piece that ends in a node, or -1. */
  idAt(node: number): number;
}

export const ROOT = -2;
/** Where the pieces begin that do not begin a word. */
export const INNER_ROOT = -3;

export function createTrie(entries: Iterable<readonly [root: number, text: string, id: number]>): Trie {
  const edges = new PairTable(1 << 12);
  const ids = new IntList(1 << 12);
  for (const [root, text, id] of entries) {
    let node = root;
    for (let at = 0; at < text.length; at++) {
      node = edges.add(node, text.charCodeAt(at));
      if (node === ids.length) ids.push(NOWHERE);
    }
    if (node >= 0) ids.values[node] = id;
  }
  return {
    step: (node, unit) => edges.find(node, unit),
    idAt: (node) => ids.values[node] as number,
  };
}
