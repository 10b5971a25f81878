/**
 * Optimal string alignment distance: the fewest insertions, deletions, replacements and swaps of neighbours that turn one text
 * into the other (Damerau 1964), or `limit + 1` if it takes more than `limit`. Only a band of 2·limit + 1 cells of each row is
 * looked at: O(length · limit).
 */
export function editDistance(one: string, other: string, limit: number): number {
  const [a, b] = [Array.from(one), Array.from(other)];
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  const beyond = limit + 1;
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, column) => Math.min(column, beyond));
  for (let row = 1; row <= a.length; row++) {
    const current = new Array<number>(b.length + 1).fill(beyond);
    if (row <= limit) current[0] = row;
    for (let column = Math.max(1, row - limit); column <= Math.min(b.length, row + limit); column++) {
      const same = a[row - 1] === b[column - 1];
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      current[column] = Math.min(
        cell(above, column - 1, beyond) + (same ? 0 : 1),
        cell(above, column, beyond) + 1,
        cell(current, column - 1, beyond) + 1,
        swapped ? cell(before, column - 2, beyond) + 1 : beyond,
      );
    }
    [before, above] = [above, current];
  }
  return Math.min(above[b.length] ?? beyond, beyond);
}

const cell = (row: readonly number[], column: number, beyond: number): number => row[column] ?? beyond;
