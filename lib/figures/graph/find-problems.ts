interface Parts {
  readonly boxes: readonly {
    readonly id: string;
    readonly at: readonly [number, number];
    readonly span: readonly [number, number];
  }[];
  readonly arrows: readonly { readonly from: string; readonly to: string }[];
  readonly groups: readonly { readonly from: readonly [number, number]; readonly to: readonly [number, number] }[];
  readonly only?: readonly string[] | undefined;
}
interface Problem {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

/** What a schema cannot say of single fields: names that exist, once, and boxes that do not lie on one another. */
export function findProblems({ boxes, arrows, groups, only = [] }: Parts): Problem[] {
  const known = new Set(boxes.map(({ id }) => id));
  const missing = (id: string, path: readonly PropertyKey[]): Problem[] =>
    known.has(id) ? [] : [{ path, message: `there is no box "${id}"` }];
  return [
    ...boxes.flatMap(({ id, at, span }, index): Problem[] => {
      const [x, y] = at;
      const twice = boxes.slice(0, index).some((box) => box.id === id);
      const other = boxes
        .slice(0, index)
        .find((box) => meet(x, span[0], box.at[0], box.span[0]) && meet(y, span[1], box.at[1], box.span[1]));
      return [
        ...(twice ? [{ path: ["boxes", index, "id"], message: `there are two boxes "${id}"` }] : []),
        ...(other ? [{ path: ["boxes", index, "at"], message: `"${id}" lies on "${other.id}"` }] : []),
      ];
    }),
    ...arrows.flatMap(({ from, to }, index) => [
      ...missing(from, ["arrows", index, "from"]),
      ...missing(to, ["arrows", index, "to"]),
      ...(from === to ? [{ path: ["arrows", index, "to"], message: "an arrow leads to another box" }] : []),
    ]),
    ...groups.flatMap(({ from, to }, index) =>
      from[0] > to[0] || from[1] > to[1]
        ? [{ path: ["groups", index], message: "a group goes from its upper left cell to its lower right one" }]
        : [],
    ),
    ...only.flatMap((id, index) => missing(id, ["only", index])),
  ];
}

/** Half a cell apart is enough: what stands between two columns is between them. */
const meet = (a: number, aSpan: number, b: number, bSpan: number): boolean =>
  a < b + bSpan - 0.5 && b < a + aSpan - 0.5;
