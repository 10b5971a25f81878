import "server-only";
import { createHash } from "node:crypto";
import { codePair } from "@/lib/code-pairs/code-pair";
import { hashExercise } from "@/lib/code-pairs/hash-exercise";
import { CODE_KIND } from "@/lib/code-pairs/schema";
import type { ChapterFolder } from "@/lib/content/content-files";
import { keepReleased } from "@/lib/content/keep-released";
import { pairsPath, writePairsFile } from "@/lib/content/pairs-file";
import { type ExportStep, planExport } from "@/lib/content/plan-export";
import { readContentFile } from "@/lib/content/server/content-folder";
import { listChapterItems } from "@/lib/content/server/list-chapter-items";
import { listFileItems } from "@/lib/content/server/list-file-items";
import { listKnownItems, readBody } from "@/lib/content/server/list-known-items";
import { PICTURES } from "@/lib/content/server/load-pictures";
import { storedEnvelope } from "@/lib/content/schema";
import { type Entry, type EntryChanges, flatten, writeEntries } from "@/lib/content/write-entries";
import { prisma, type Prisma } from "@/lib/db/prisma";
import { figures } from "@/lib/figures/figures.generated";
import { kinds } from "@/lib/items/kinds.generated";

/** What is done with an item; `problem` says why it could not be, in a sentence. */
export type ExportNote = ExportStep & { readonly problem?: string };

export interface ContentExport {
  /** New texts by path from the repository's root; null where the file goes. Files that stay as they are, are left out. */
  readonly files: ReadonlyMap<string, string | Uint8Array | null>;
  readonly notes: readonly ExportNote[];
}

/**
 * What content/ is to hold so that it says what is published here, by the three-way rule (plan-export.ts). Reads alone: the caller
 * writes the files, or shows what they would be.
 * @throws {Error} when content/ is wrong
 */
export async function exportContent(): Promise<ContentExport> {
  return prisma().$transaction(gather, { maxWait: 30_000, timeout: 120_000 });
}

async function gather(transaction: Prisma.TransactionClient): Promise<ContentExport> {
  const known = await listKnownItems(transaction);
  const hashes = new Map(keepReleased(listFileItems(), known).map(({ id, hash }) => [id, hash]));
  const places = listPlaces();
  const changes = new Map<string, { write: Entry[]; add: Entry[]; remove: string[] }>();
  const change = (path: string) => {
    const found = changes.get(path) ?? { write: [], add: [], remove: [] };
    changes.set(path, found);
    return found;
  };
  const files = new Map<string, string | Uint8Array | null>();
  const notes: ExportNote[] = [];
  for (const step of planExport(hashes, known)) {
    if (step.do.startsWith("left-")) {
      notes.push(step);
      continue;
    }
    const place = places.items.get(step.id);
    if (step.do === "remove") {
      if (!place) continue;
      change(place.path).remove.push(step.id);
      const pairs = pairsPath(place.folder, step.id);
      if (readContentFile(pairs) !== undefined) files.set(pairs, null);
      notes.push(step);
      continue;
    }
    const published = await readPublished(transaction, step.id);
    const folder = published && places.folders.get(published.chapter);
    if (!published || !folder) {
      const problem = published
        ? `its chapter "${published.chapter}" has no folder in content/chapters`
        : "its published revision does not read any more";
      notes.push({ ...step, problem });
      continue;
    }
    const path = place?.folder === folder.path ? place.path : placeOf(folder.path, published.entry, places.written);
    if (place && place.path !== path) change(place.path).remove.push(step.id);
    change(path)[place?.path === path ? "write" : "add"].push(published.entry);
    if (published.entry.kind === CODE_KIND) files.set(pairsPath(folder.path, step.id), published.pairsText);
    for (const [name, bytes] of await readPictures(transaction, published.entry)) files.set(name, bytes);
    notes.push(step);
  }
  for (const [path, wanted] of changes) files.set(path, rewrite(path, wanted));
  return { files: new Map([...files].filter(([path, text]) => isNew(path, text))), notes };
}

const rewrite = (path: string, changes: EntryChanges): string =>
  writeEntries(path, readContentFile(path) ?? "[]\n", changes, { kinds, figures });

const isNew = (path: string, text: string | Uint8Array | null): boolean =>
  text === null || typeof text !== "string" || readContentFile(path) !== text;

/** Where each item of the files stands, and the folder of each chapter that has one. */
function listPlaces() {
  const items = new Map<string, { readonly path: string; readonly folder: string }>();
  const folders = new Map<string, Pick<ChapterFolder, "path">>();
  const written = new Set<string>();
  for (const { chapter, items: all, questions } of listChapterItems()) {
    folders.set(chapter.slug, { path: chapter.folder });
    if (questions.length > 0) written.add(chapter.folder);
    for (const { id } of all) items.set(id, { path: `${chapter.folder}/items.yaml`, folder: chapter.folder });
    for (const { id } of questions) items.set(id, { path: `${chapter.folder}/questions.yaml`, folder: chapter.folder });
  }
  return { items, folders, written };
}

/** An open item whose id is its question's is the chapter's question; every other is an item. */
function placeOf(folder: string, { id, kind, questions }: Entry, written: ReadonlySet<string>): string {
  const isQuestion = kind === "open" && Array.isArray(questions) && questions.join() === id && written.has(folder);
  return `${folder}/${isQuestion ? "questions" : "items"}.yaml`;
}

async function readPublished(transaction: Prisma.TransactionClient, id: string) {
  const row = await transaction.itemRevision.findFirst({
    where: { itemId: id, status: "published" },
    select: { kind: true, version: true, envelope: true, body: true, item: { select: { use: true } }, pairs: PAIRS },
  });
  const body = row && readBody(row.kind, row.version, row.body);
  const envelope = storedEnvelope.safeParse(row?.envelope).data;
  if (!row || body === undefined || !envelope) return undefined;
  const { concepts: _derived, chapter, ...authored } = envelope;
  const version = kinds[row.kind as keyof typeof kinds].version; // it read, so there is such a kind
  const entry = flatten({ id, kind: row.kind, version, ...authored, use: row.item.use, body: body as object });
  const pairsText =
    row.kind === CODE_KIND
      ? writePairsFile({ version: 1, item: id, exercise: hashExercise(body), pairs: codePair.array().parse(row.pairs) })
      : "";
  return { chapter, entry, pairsText };
}

const PAIRS = { select: { input: true, output: true, wrong: true }, orderBy: { number: "asc" } } as const;
const MENTIONED = /\/media\/([0-9a-f]{64})/g;

/** The pictures that an item shows, by the path of their files. */
async function readPictures(transaction: Prisma.TransactionClient, entry: Entry) {
  const ids = [...new Set([...JSON.stringify(entry).matchAll(MENTIONED)].flatMap(([, id]) => id ?? []))];
  if (ids.length === 0) return [];
  const rows = await transaction.picture.findMany({ where: { id: { in: ids } }, select: { id: true, bytes: true } });
  return rows
    .filter(({ id, bytes }) => createHash("sha256").update(bytes).digest("hex") === id)
    .map(({ id, bytes }): [string, Uint8Array] => [`${PICTURES}/${id}.webp`, bytes]);
}
