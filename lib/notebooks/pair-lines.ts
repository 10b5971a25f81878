import { diffLines } from "diff";

/** A line of the one text beside its counterpart in the other; null where it has none. */
export interface LinePair {
  readonly before: string | null;
  readonly after: string | null;
}

/** The lines of two texts side by side: equal ones together, and what was changed in one place one beside the other, as far as it goes. */
export function pairLines(before: string, after: string): readonly LinePair[] {
  const pairs: LinePair[] = [];
  let gone: string[] = [];
  const settle = (come: readonly string[]) => {
    for (let index = 0; index < Math.max(gone.length, come.length); index++)
      pairs.push({ before: gone[index] ?? null, after: come[index] ?? null });
    gone = [];
  };
  for (const { value, added, removed } of diffLines(`${before}\n`, `${after}\n`)) {
    const lines = value.replace(/\n$/, "").split("\n");
    if (removed) gone = lines;
    else if (added) settle(lines);
    else {
      settle([]);
      pairs.push(...lines.map((line) => ({ before: line, after: line })));
    }
  }
  settle([]);
  return pairs;
}
