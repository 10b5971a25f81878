/** Layer, head, query, key. */
type Maps = readonly (readonly (readonly (readonly number[])[])[])[];

/** What the last token looks at, averaged over all heads of all layers: the mean of the last rows, which sums to 1 as they do. */
export function averageLast(maps: Maps): number[] {
  const rows = maps.flat().map((map) => map.at(-1)!);
  return rows[0]!.map((_, key) => rows.reduce((sum, row) => sum + row[key]!, 0) / rows.length);
}

/** Where the largest weight of a last row lies. A text of one token looks at itself. */
export function whereLastLooks(row: readonly number[]): "first" | "previous" | "itself" | "other" {
  const at = row.indexOf(Math.max(...row));
  if (at === row.length - 1) return "itself";
  if (at === 0) return "first";
  return at === row.length - 2 ? "previous" : "other";
}
