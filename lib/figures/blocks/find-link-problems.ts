interface Parts {
  readonly rows: readonly {
    readonly id?: string | undefined;
    readonly cells: readonly { readonly repeat: number }[];
  }[];
  readonly links: readonly { readonly from: string; readonly to: string }[];
}

/** Row id and number of a cell that is named `row:number`. */
export function readCellName(name: string): { readonly row: string; readonly index: number } {
  const at = name.lastIndexOf(":");
  return { row: name.slice(0, at), index: Number(name.slice(at + 1)) };
}

/** Links lead between cells of two rows that exist, and ids of rows are there once. */
export function findLinkProblems({ rows, links }: Parts): { path: readonly PropertyKey[]; message: string }[] {
  const twice = rows.flatMap(({ id }, index) =>
    id !== undefined && rows.slice(0, index).some((row) => row.id === id)
      ? [{ path: ["rows", index, "id"], message: `there are two rows "${id}"` }]
      : [],
  );
  const problemOf = (name: string): string | undefined => {
    const { row, index } = readCellName(name);
    const found = rows.find(({ id }) => id === row);
    if (!found) return `there is no row "${row}"`;
    const count = found.cells.reduce((sum, { repeat }) => sum + repeat, 0);
    return index < count ? undefined : `the row "${row}" has ${count} cells, numbered from 0`;
  };
  const broken = links.flatMap(({ from, to }, index) => {
    const same = readCellName(from).row === readCellName(to).row ? "a link leads to another row" : undefined;
    return [
      { path: ["links", index, "from"], message: problemOf(from) },
      { path: ["links", index, "to"], message: problemOf(to) ?? same },
    ].flatMap(({ path, message }) => (message === undefined ? [] : [{ path, message }]));
  });
  return [...twice, ...broken];
}
