import { constantOf } from "@/lib/formula/evaluate";
import { parseFormula } from "@/lib/formula/parse-formula";

/** The number that a cell holds: `-0.5`, `1/3`, `2^-4`, `sqrt(2)`; null if nothing is written, undefined if it is none. */
export function readCell(text: string): number | null | undefined {
  const reading = parseFormula(text, []);
  if (!reading.ok) return reading.code === "blank" ? null : undefined;
  return constantOf(reading.formula);
}

export type Cells = readonly (readonly string[])[];

/** The text of a cell; empty where an answer is smaller than it should be. */
export const cellAt = (cells: Cells, row: number, column: number): string => cells[row]?.[column] ?? "";
