import JSZip from "jszip";
import type { Database } from "sql.js";
import { collectionRow, deckIdOf, MODEL_ID, SCHEMA_11 } from "@/lib/exchange/anki/collection";
import { hashNumber, makeNotes, type Note } from "@/lib/exchange/anki/notes";
import { openSqlite } from "@/lib/exchange/anki/sqlite";
import { ShownPictures } from "@/lib/exchange/rich-text/shown-pictures";
import type { ExportedItem, WriteOptions, Writing } from "@/lib/exchange/contract";

/** Separates the fields of a note. */
export const FIELD_MARK = "\u001f";

/**
 * A package for Anki (docs.ankiweb.net, “Packaged Decks”): a collection of schema 11 and its pictures. Notes are found again by
 * their guid, and the newer of two stays: the time of writing is theirs.
 * @throws {Error} without the time of writing: a defect of the caller.
 */
export async function writeApkg(items: readonly ExportedItem[], options: WriteOptions): Promise<Writing> {
  const { now } = options;
  if (!now) throw new Error("anki-apkg is written with the time of writing (options.now)");
  const pictures = new ShownPictures(options.pictures, "");
  const { made, fates } = makeNotes(items, options, pictures);
  const database = await openSqlite();
  try {
    fill(database, made, now);
    const zip = new JSZip();
    zip.file("collection.anki2", database.export(), { date: now });
    // Files are numbered, and the list says what each is called.
    const media = [...pictures.files].map(([name, content], index) => ({ number: String(index), name, content }));
    for (const { number, content } of media) zip.file(number, content, { date: now });
    zip.file("media", JSON.stringify(Object.fromEntries(media.map(({ number, name }) => [number, name]))), {
      date: now,
    });
    const bytes = await zip.generateAsync({ type: "uint8array", compression: "DEFLATE" });
    return { fileName: "items.apkg", mime: "application/octet-stream", bytes, fates };
  } finally {
    database.close();
  }
}

function fill(database: Database, notes: readonly Note[], now: Date): void {
  database.run(SCHEMA_11);
  database.run("BEGIN");
  database.run(`INSERT INTO col VALUES (${Array(13).fill("?").join(", ")})`, [
    ...collectionRow(
      notes.map(({ deck }) => deck),
      now,
    ),
  ]);
  const seconds = Math.floor(now.getTime() / 1000);
  const taken = new Set<number>();
  notes.forEach((note, index) => {
    const id = freeId(note.guid, taken);
    const tags = note.tags.length ? ` ${note.tags.join(" ")} ` : "";
    const text = bareText(note.front);
    database.run("INSERT INTO notes VALUES (?, ?, ?, ?, -1, ?, ?, ?, ?, 0, '')", [
      ...[id, note.guid, MODEL_ID, seconds, tags, [note.front, note.back].join(FIELD_MARK), text, hashNumber(text, 8)],
    ]);
    // A new card: type and queue 0, its place among the new ones.
    database.run("INSERT INTO cards VALUES (?, ?, ?, 0, ?, -1, 0, 0, ?, 0, 0, 0, 0, 0, 0, 0, 0, '')", [
      ...[id, id, deckIdOf(note.deck), seconds, index + 1],
    ]);
  });
  database.run("COMMIT");
}

/** An id as stable as the note's guid, in the range of times in ms before 2023; the next one where two hashes meet. */
function freeId(guid: string, taken: Set<number>): number {
  let id = 1_000_000_000_000 + (hashNumber(guid, 12) % 700_000_000_000);
  while (taken.has(id)) id++;
  taken.add(id);
  return id;
}

const ENTITIES: Readonly<Record<string, string>> = {
  ...{
    "&lt;": "<",
    "&gt;": ">",
    "&quot;": '"',
    "&#39;": "'",
    "&nbsp;": " ",
    "&amp;": "&",
    "&#x3C;": "<",
    "&#x26;": "&",
  },
};

/** A field as Anki sorts and compares it: without markup. */
function bareText(html: string): string {
  return html
    .replace(/<[^>]*>/g, "")
    .replace(/&(?:lt|gt|quot|nbsp|amp|#39|#x3C|#x26);/g, (entity) => ENTITIES[entity]!); // the pattern holds no other
}
