import { MAX_PASTED_LINK, type Rows } from "@/lib/labs/lora/matrix-source";

/** The largest pasted matrix, on either side. */
export const MAX_SIDE = 32;
/** Beyond this the squares in a norm would overflow or vanish. */
const LARGEST = 1e100;

/** Why a pasted text is no matrix. Rows and columns count from 1. */
export type MatrixProblem =
  | { readonly code: "empty" }
  | { readonly code: "not-a-number"; readonly row: number; readonly column: number; readonly text: string }
  | { readonly code: "too-big-a-number"; readonly row: number; readonly column: number; readonly text: string }
  | { readonly code: "ragged"; readonly row: number; readonly length: number; readonly expected: number }
  | { readonly code: "too-large"; readonly rows: number; readonly columns: number }
  | { readonly code: "too-long" }
  | { readonly code: "all-zero" };

export type MatrixReading =
  { readonly ok: true; readonly rows: Rows } | { readonly ok: false; readonly problem: MatrixProblem };

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;
const CELL_SHOWN = 24;

/**
 * Reads a matrix as people paste it: rows on lines or after semicolons; numbers apart by spaces, tabs or commas; brackets of NumPy,
 * Python and MATLAB are dropped; full-width forms are understood. Never throws, linear time.
 */
export function readMatrix(text: string): MatrixReading {
  const fail = (problem: MatrixProblem): MatrixReading => ({ ok: false, problem });
  const cells = text
    .normalize("NFKC")
    .replace(/−/g, "-")
    .replace(/\][\s,]*\[/g, "\n")
    .replace(/[[\]()]|\b(?:array|tensor|matrix)\b/g, " ")
    .split(/[\n\r;]+/)
    .map((line) => line.split(/[\s,、]+/).filter((cell) => cell !== ""))
    .filter((row) => row.length > 0);
  const expected = cells[0]?.length;
  if (expected === undefined) return fail({ code: "empty" });
  const columns = cells.reduce((most, row) => Math.max(most, row.length), 0);
  if (cells.length > MAX_SIDE || columns > MAX_SIDE) return fail({ code: "too-large", rows: cells.length, columns });

  const rows: number[][] = [];
  for (const [rowIndex, row] of cells.entries()) {
    rows.push([]);
    for (const [columnIndex, cell] of row.entries()) {
      const place = { row: rowIndex + 1, column: columnIndex + 1, text: cell.slice(0, CELL_SHOWN) };
      if (!NUMBER.test(cell)) return fail({ code: "not-a-number", ...place });
      const value = Number(cell);
      if (!(Math.abs(value) <= LARGEST)) return fail({ code: "too-big-a-number", ...place });
      rows.at(-1)!.push(value);
    }
    if (row.length !== expected) return fail({ code: "ragged", row: rowIndex + 1, length: row.length, expected });
  }
  if (rows.every((row) => row.every((value) => Math.abs(value) < 1 / LARGEST))) return fail({ code: "all-zero" });
  if (writeMatrix(rows).length > MAX_PASTED_LINK) return fail({ code: "too-long" });
  return { ok: true, rows };
}

/** A matrix as a link holds it: `1_2*3_4`, characters that an address takes as they are. */
export function writeMatrix(rows: Rows): string {
  return rows.map((row) => row.join("_")).join("*");
}

/** The matrix of a link; undefined where the link holds none. */
export function readLinkedMatrix(text: string): Rows | undefined {
  const reading = readMatrix(text.replaceAll("_", " ").replaceAll("*", "\n"));
  return reading.ok ? reading.rows : undefined;
}

/** A matrix as it stands in the field. */
export function showMatrix(rows: Rows): string {
  return rows.map((row) => row.join(" ")).join("\n");
}
