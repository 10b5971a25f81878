import * as z from "zod";
import type { Database, SqlValue } from "sql.js";
import { type FoundNote, readNote } from "@/lib/exchange/anki/read-note";
import { openSqlite } from "@/lib/exchange/anki/sqlite";
import { FileRefused, type Reading, type ReadOptions } from "@/lib/exchange/contract";
import { limitItems, MAX_ITEM_CHARACTERS, MAX_ITEMS } from "@/lib/exchange/decode-text";
import { readingOf } from "@/lib/exchange/draft";
import { type Archive, openArchive } from "@/lib/exchange/open-archive";

/** What Anki packs since 2.1.50 unless it is asked to support older versions: compressed by zstd, beside a collection that only says so. */
const NEWEST = "collection.anki21b";
const COLLECTIONS = ["collection.anki21", "collection.anki2"];

/**
 * Reads the notes of a package that Anki exported for older versions too, or that we wrote, with their pictures. Sounds are told, and left.
 * @throws {FileRefused}
 */
export async function readApkg(bytes: Uint8Array, { locale }: ReadOptions): Promise<Reading> {
  const archive = await openArchive(bytes);
  if (archive.names.includes(NEWEST)) throw new FileRefused("not-this-format", NEWEST);
  const name = COLLECTIONS.find((collection) => archive.names.includes(collection));
  const file = name === undefined ? undefined : await archive.read(name);
  if (!file) throw new FileRefused("not-this-format");
  const notes = await readNotes(file);
  if (notes.length === 0) throw new FileRefused("empty");
  const pictures = await readPictures(archive, notes);
  return readingOf(notes.map((note, index) => readNote(note, index + 1, locale, (name) => pictures.get(name))));
}

/** A list of media is an object of names by numbers, which are the names of the files in the package. */
const mediaList = z.record(z.string().regex(/^\d{1,6}$/), z.string().max(300));
const SHOWN = /<img\b[^>]*?\bsrc\s*=\s*["']?([^"'>\s]{1,300})/gi;

/** The pictures that the notes show, by their names. */
async function readPictures(archive: Archive, notes: readonly FoundNote[]): Promise<ReadonlyMap<string, Uint8Array>> {
  const list = await readList(archive);
  const numbers = new Map(Object.entries(list).map(([number, name]) => [name, number]));
  const names = new Set(
    notes.flatMap(({ front, back }) => [...`${front}${back}`.matchAll(SHOWN)].map(([, name]) => decodeName(name!))),
  ); // the group always takes part
  const pictures = new Map<string, Uint8Array>();
  for (const name of names) {
    const number = numbers.get(name);
    const bytes = number === undefined ? undefined : await archive.read(number);
    if (bytes) pictures.set(name, bytes);
  }
  return pictures;
}

async function readList(archive: Archive): Promise<Readonly<Record<string, string>>> {
  const bytes = await archive.read("media");
  try {
    return mediaList.parse(JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes)));
  } catch {
    return {}; // none, or packed by zstd: the pictures are told as left
  }
}

function decodeName(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

async function readNotes(file: Uint8Array): Promise<readonly FoundNote[]> {
  let database: Database | undefined;
  try {
    database = await openSqlite(file);
    database.run("PRAGMA trusted_schema = OFF");
    if (!isPlainTable(database, "notes")) throw new FileRefused("not-this-format");
    const [found] = database.exec(
      `SELECT guid, tags, substr(flds, 1, ${2 * MAX_ITEM_CHARACTERS}) FROM notes ORDER BY id LIMIT ${MAX_ITEMS + 1}`,
    );
    limitItems(found?.values.length ?? 0);
    return (found?.values ?? []).map(toNote);
  } catch (error) {
    throw error instanceof FileRefused ? error : new FileRefused("not-this-format"); // what SQLite cannot read
  } finally {
    database?.close();
  }
}

/** A view of that name, or a column that is calculated, would run what its author wrote. */
function isPlainTable(database: Database, name: string): boolean {
  const [found] = database.exec("SELECT type, substr(sql, 1, 5000) FROM sqlite_master WHERE name = ?", [name]);
  const [type, sql] = found?.values[0] ?? [];
  return (
    type === "table" && typeof sql === "string" && /^CREATE\s+TABLE\s/i.test(sql) && !/\b(?:AS|GENERATED)\b/i.test(sql)
  );
}

function toNote([guid, tags, fields]: readonly SqlValue[], index: number): FoundNote {
  const [front = "", back = "", ...others] = String(fields ?? "").split("\u001f");
  return {
    ...{ front, back, isHtml: true, guid: String(guid ?? ""), at: index + 1 },
    tags: String(tags ?? "")
      .split(" ")
      .filter((tag) => tag !== ""),
    others: others.filter((field) => field.trim() !== "").map((field) => field.slice(0, 40)),
  };
}
