import { IntList } from "@/lib/tokenizers/int-list";

/** A heap of entry numbers whose keys lie elsewhere. `pop` gives the one that comes before all others, or -1. */
export function createEntryHeap(comesFirst: (a: number, b: number) => boolean) {
  const heap = new IntList(1 << 16);
  let size = 0;
  return {
    push(entry: number): void {
      if (size === heap.length) heap.push(entry);
      const values = heap.values;
      let at = size++;
      while (at > 0) {
        const parent = (at - 1) >> 2;
        const above = values[parent] as number;
        if (!comesFirst(entry, above)) break;
        values[at] = above;
        at = parent;
      }
      values[at] = entry;
    },
    pop(): number {
      if (size === 0) return -1;
      const values = heap.values;
      const top = values[0] as number;
      const last = values[--size] as number;
      let at = 0;
      for (;;) {
        const start = 4 * at + 1;
        if (start >= size) break;
        let child = start;
        for (let other = start + 1; other < Math.min(start + 4, size); other++)
          if (comesFirst(values[other] as number, values[child] as number)) child = other;
        if (!comesFirst(values[child] as number, last)) break;
        values[at] = values[child] as number;
        at = child;
      }
      values[at] = last;
      return top;
    },
  };
}
