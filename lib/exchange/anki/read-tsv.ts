import { type FoundNote, readNote } from "@/lib/exchange/anki/read-note";
import { FileRefused, type Reading, type ReadOptions } from "@/lib/exchange/contract";
import { delimiterOf } from "@/lib/exchange/csv/cells";
import { parseTable } from "@/lib/exchange/csv/parse-table";
import { decodeText, limitItems } from "@/lib/exchange/decode-text";
import { readingOf } from "@/lib/exchange/draft";

const SEPARATORS: Readonly<Record<string, string>> = {
  ...{ tab: "\t", comma: ",", semicolon: ";", space: " ", pipe: "|", colon: ":" },
};

interface Headers {
  readonly delimiter: string | undefined;
  readonly isHtml: boolean;
  /** Of what is no side of the card, by its column from 0. */
  readonly columns: ReadonlyMap<number, "guid" | "deck" | "tags" | "notetype">;
  readonly tags: readonly string[];
  /** How many lines they take. */
  readonly lines: number;
}

function readHeaders(text: string): Headers {
  const columns = new Map<number, "guid" | "deck" | "tags" | "notetype">();
  let delimiter: string | undefined;
  let isHtml = false;
  let tags: readonly string[] = [];
  let lines = 0;
  for (const line of text.split("\n", 50)) {
    const [, key = "", value = ""] = /^#([a-z ]{1,20}):(.{0,200})$/.exec(line) ?? [];
    if (!line.startsWith("#")) break;
    lines++;
    const column = /^(guid|deck|tags|notetype) column$/.exec(key)?.[1] as
      "guid" | "deck" | "tags" | "notetype" | undefined;
    if (column) columns.set(Number(value) - 1, column);
    else if (key === "separator") delimiter = SEPARATORS[value.trim().toLowerCase()] ?? value.slice(0, 1);
    else if (key === "html") isHtml = value.trim() === "true";
    else if (key === "tags") tags = value.split(" ").filter((tag) => tag !== "");
  }
  return { delimiter, isHtml, columns, tags, lines };
}

/**
 * Reads notes from a text as Anki exports it, or as people write it: front and back with a tab between them.
 * @throws {FileRefused}
 */
export function readAnkiTsv(bytes: Uint8Array, { locale }: ReadOptions): Reading {
  const text = decodeText(bytes);
  const headers = readHeaders(text);
  const body = text.split("\n").slice(headers.lines).join("\n");
  const first = body.split("\n", 1)[0] ?? "";
  const notes = readRecords(body, headers.delimiter ?? (first.includes("\t") ? "\t" : delimiterOf(first)), headers);
  limitItems(notes.length);
  if (notes.length === 0) throw new FileRefused(body.trim() === "" ? "empty" : "not-this-format");
  return readingOf(notes.map((note, index) => readNote(note, index + 1, locale)));
}

function readRecords(body: string, delimiter: string, headers: Headers): readonly FoundNote[] {
  return parseTable(body, delimiter, headers.lines).flatMap(({ cells, line }) => {
    const named = (name: string) => cells.find((_cell, index) => headers.columns.get(index) === name);
    const [front = "", back, ...others] = cells.filter((_cell, index) => !headers.columns.has(index));
    if (back === undefined || cells[0]?.startsWith("#")) return []; // a comment
    return [
      {
        ...{ front, back, isHtml: headers.isHtml, guid: named("guid"), deck: named("deck") },
        tags: [...headers.tags, ...(named("tags") ?? "").split(" ").filter((tag) => tag !== "")],
        others: others.filter((cell) => cell.trim() !== "").map((cell) => cell.slice(0, 40)),
        at: line,
      },
    ];
  });
}
