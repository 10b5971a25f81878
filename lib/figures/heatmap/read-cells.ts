import { holds } from "@/lib/expression/condition";
import { evaluate, ExpressionError, type Scope } from "@/lib/expression/evaluate";

/** The id of a category, or a number. */
export type Cell = string | number;

interface Matrix {
  readonly let: Scope;
  readonly rows: { readonly labels: readonly unknown[] | number };
  readonly columns: { readonly labels: readonly unknown[] | number };
  readonly categories: readonly { readonly id: string; readonly where?: string | undefined }[];
  readonly cells?: readonly (readonly Cell[])[] | undefined;
  readonly formula?: string | undefined;
}

export const countOf = (labels: readonly unknown[] | number): number =>
  typeof labels === "number" ? labels : labels.length;

/** Every cell, row by row; or why there are none, for their author. */
export function readCells(matrix: Matrix): Cell[][] | string {
  const [rows, columns] = [countOf(matrix.rows.labels), countOf(matrix.columns.labels)];
  const { cells, categories, formula } = matrix;
  if (!cells) {
    try {
      return Array.from({ length: rows }, (_, i) => Array.from({ length: columns }, (_, j) => cellAt(matrix, i, j)));
    } catch (error) {
      if (error instanceof ExpressionError) return error.message;
      throw error;
    }
  }
  if (formula !== undefined || categories.some(({ where }) => where !== undefined))
    return "give cells, or a formula and conditions";
  if (cells.length !== rows || cells.some((row) => row.length !== columns))
    return `the cells are not ${rows} rows of ${columns}`;
  const known = new Set(categories.map(({ id }) => id));
  const unknown = cells.flat().find((cell) => typeof cell === "string" && !known.has(cell));
  return unknown === undefined ? cells.map((row) => [...row]) : `there is no category "${unknown}"`;
}

function cellAt({ let: scope, categories, formula }: Matrix, i: number, j: number): Cell {
  const names = { ...scope, i, j };
  const found = categories.find(({ where }) => where !== undefined && holds(where, names));
  if (found) return found.id;
  if (formula !== undefined) return evaluate(formula, names);
  const rest = categories.find(({ where }) => where === undefined);
  if (!rest) throw new ExpressionError(`no category takes the cell i = ${i}, j = ${j}, and there is no formula`);
  return rest.id;
}
