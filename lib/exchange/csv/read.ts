import {
  FileRefused,
  type ImportedItem,
  type ItemFate,
  type Reading,
  type ReadOptions,
  type Reason,
} from "@/lib/exchange/contract";
import { bareCell, delimiterOf } from "@/lib/exchange/csv/cells";
import { columnOf, isKnownColumn } from "@/lib/exchange/csv/columns";
import { parseTable } from "@/lib/exchange/csv/parse-table";
import { readBody, type RowCells } from "@/lib/exchange/csv/read-body";
import { decodeText, limitItems, MAX_ITEM_CHARACTERS } from "@/lib/exchange/decode-text";
import { readingOf, toImported } from "@/lib/exchange/draft";
import { fromTags, readEnvelope } from "@/lib/exchange/envelope";
import { leftOut, reason } from "@/lib/exchange/reasons";

interface Row {
  readonly cells: RowCells;
  /** Line of the file where the row begins. */
  readonly line: number;
  readonly length: number;
}

/**
 * Reads a table of items whose first row names the columns; commas, semicolons or tabs between the cells.
 * @throws {FileRefused}
 */
export function readCsv(bytes: Uint8Array, options: ReadOptions): Reading {
  const rows = readRows(decodeText(bytes), options);
  limitItems(rows.length);
  return readingOf(rows.map((row, index) => readRow(row, index + 1)));
}

function readRows(text: string, { locale }: ReadOptions): readonly Row[] {
  const start = text.trimStart();
  const before = text.slice(0, text.length - start.length).split("\n").length - 1;
  const [header, ...records] = parseTable(start, delimiterOf(start.slice(0, start.search(/\n|$/))), before);
  const names = header?.cells.map((name) => columnOf(bareCell(name), locale)) ?? [];
  if (!names.some((name) => name.startsWith("stem_")) || new Set(names).size < names.filter(Boolean).length)
    throw new FileRefused("not-this-format", "1");
  if (records.length === 0) throw new FileRefused("empty");
  return records.map(({ cells, line }) => ({
    cells: new Map(cells.map((cell, index) => [names[index] ?? `#${index + 1}`, bareCell(cell.trim())] as const)),
    length: cells.reduce((sum, cell) => sum + cell.length, 0),
    line,
  }));
}

const listOf = (cell: string | undefined) => cell?.split(/[\s,;，；、]+/).filter((each) => each !== "");

function readRow({ cells, line, length }: Row, place: number): ImportedItem | ItemFate {
  const cell = (name: string) => cells.get(name) || undefined;
  const id = cell("id");
  const name = id ?? `#${place}`;
  if (length > MAX_ITEM_CHARACTERS) return leftOut(name, "", reason("too-long", line));
  const reasons: Reason[] = [...cells].flatMap(([column, text]) =>
    text === "" || isKnownColumn(column) ? [] : [reason("unknown-field", `${column}:${line}`)],
  );
  const title = { zh: cell("title_zh") ?? "", en: cell("title_en") ?? "" };
  const number = (column: string) => (cell(column) === undefined ? undefined : Number(cell(column)));
  const { envelope, refused } = readEnvelope({
    ...{ chapter: cell("chapter"), use: cell("use"), reviewed: cell("reviewed"), lab: cell("lab") },
    round: cell("round"),
    ...{ questions: listOf(cell("questions")), sources: listOf(cell("sources")) },
    ...{ difficulty: number("difficulty"), edition: number("edition") },
    title: title.zh || title.en ? title : undefined,
  });
  const tagged = fromTags(listOf(cell("tags")) ?? [], ":");
  const read = readBody(cells);
  if ("code" in read) return leftOut(name, title.zh || title.en, read);
  return toImported({
    ...{ kind: read.kind, body: read.body, id, place },
    envelope: { ...tagged.envelope, ...envelope },
    reasons: [
      ...reasons,
      ...refused.map((field) => reason("field-refused", `${field}:${line}`)),
      ...(tagged.unknown.length ? [reason("tags", tagged.unknown.join(", "))] : []),
      ...read.reasons,
    ],
  });
}
