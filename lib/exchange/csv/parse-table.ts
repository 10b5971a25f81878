import { CsvError, parse } from "csv-parse/sync";
import { FileRefused } from "@/lib/exchange/contract";
import { MAX_ITEM_CHARACTERS, MAX_ITEMS } from "@/lib/exchange/decode-text";

/** One record of a table; `line` is that of the file where it begins, from 1. */
export interface TableRow {
  readonly cells: readonly string[];
  readonly line: number;
}

interface Parsed {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

/**
 * The records of a text whose lines end by `\n`, without the empty ones.
 * @param before lines of the file before the text
 * @throws {FileRefused} not-this-format with the line of a quotation mark that nothing closes, that stands behind the end of its cell, or of a
 * record that is far longer than an item
 */
export function parseTable(text: string, delimiter: string, before = 0): readonly TableRow[] {
  const options = {
    delimiter,
    info: true,
    relax_column_count: true,
    max_record_size: 2 * MAX_ITEM_CHARACTERS,
    to: MAX_ITEMS + 2,
  };
  let parsed: readonly Parsed[];
  try {
    parsed = parse(text, options) as unknown as readonly Parsed[]; // `info` gives records with their lines
  } catch (error) {
    const line = error instanceof CsvError ? error["lines"] : undefined;
    throw new FileRefused("not-this-format", typeof line === "number" ? String(line + before) : undefined);
  }
  return parsed
    .map(({ record, info }) => ({
      cells: record,
      line: before + info.lines - record.reduce((sum, cell) => sum + cell.split("\n").length - 1, 0),
    }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ""));
}
