import { readCell, type Cells } from "@/lib/items/matrix/read-cell";
import { isSameMatrix } from "@/lib/items/matrix/match-matrix";
import type { Tolerance } from "@/lib/quantity/tolerance";
import { repeatedSlips, type AuthoringProblem } from "@/lib/slips/slip";

interface Body {
  readonly answer: Cells;
  readonly tolerance: Tolerance;
  readonly slips: readonly { readonly id: string; readonly cells: Cells }[];
}

/** The numbers of authored cells. Throws if one cannot be read, which `checkAuthored` rules out. */
export const readAuthored = (cells: Cells): number[][] =>
  cells.map((row) =>
    row.map((text) => {
      const value = readCell(text);
      if (typeof value !== "number") throw new Error(`"${text}" is no number`);
      return value;
    }),
  );

/** Everything that would make an item unanswerable or contradictory, for its author. Empty if the item is sound. */
export function checkAuthored(body: Body): AuthoringProblem[] {
  const columns = body.answer[0]?.length ?? 0;
  const problems = repeatedSlips(body.slips);
  if (body.answer.length * columns < 2) problems.push({ path: ["answer"], message: "a single number is no matrix" });
  for (const { path, cells } of [
    { path: ["answer"], cells: body.answer },
    ...body.slips.map((slip, index) => ({ path: ["slips", index, "cells"], cells: slip.cells })),
  ])
    problems.push(...faultsOf(cells, body.answer.length, columns, path));
  if (problems.length) return problems;
  const right = readAuthored(body.answer);
  return body.slips.flatMap(({ id, cells }, index) =>
    isSameMatrix(readAuthored(cells), right, body.tolerance)
      ? [{ path: ["slips", index, "cells"], message: `slip "${id}" lies within the accepted answers` }]
      : [],
  );
}

function faultsOf(cells: Cells, rows: number, columns: number, path: AuthoringProblem["path"]): AuthoringProblem[] {
  const isEven = cells.length === rows && cells.every((row) => row.length === columns);
  if (!isEven) return [{ path, message: `every matrix of the item has ${rows} rows of ${columns} cells` }];
  return cells.flatMap((row, index) =>
    row.flatMap((text, column) =>
      typeof readCell(text) === "number" ? [] : [{ path: [...path, index, column], message: `"${text}" is no number` }],
    ),
  );
}
