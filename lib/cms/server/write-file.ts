import "server-only";
import type * as z from "zod";
import { can } from "@/lib/auth/policy";
import type { AccountViewer } from "@/lib/auth/viewer";
import { MOST_EXPORTED, type exportInput, type ExportOutput } from "@/lib/cms/exchange-schema";
import { storedEnvelope } from "@/lib/content/schema";
import { AppError } from "@/lib/core/errors";
import { prisma } from "@/lib/db/prisma";
import type { ExportedItem } from "@/lib/exchange/contract";
import { keptPictures } from "@/lib/exchange/rich-text/picture-reasons";
import { getPicture } from "@/lib/cms/server/get-picture";
import { formats } from "@/lib/exchange/formats";
import { writeInThread } from "@/lib/cms/server/exchange-in-thread";

/** Names the variant that an item with drawn numbers is written as: the same whenever it is written. */
const SEED = 1;

/**
 * Writes the published revisions of items, keys included, as a file, and says of each what comes through.
 * @throws {AppError} not-found for whoever is no instructor, invalid-input for a format that is read only
 */
export async function writeFile(
  viewer: AccountViewer,
  { format: name, locale, itemIds, chapter }: z.output<typeof exportInput>,
  now: Date,
): Promise<ExportOutput> {
  if (!can(viewer, "item.author", {})) throw new AppError("not-found");
  const format = formats.find((each) => each.name === name);
  if (!format?.write) throw new AppError("invalid-input", { issues: [{ path: "format", code: "unknown" }] });
  const wanted = itemIds ? [...new Set(itemIds)] : await listChapter(chapter);
  const found = await listPublished(wanted);
  const items = wanted.flatMap((id) => found.get(id) ?? []);
  const unpublished = wanted.filter((id) => !found.has(id));
  if (items.length === 0) return { file: null, fates: [], unpublished };
  const pictures = format.carriesPictures ? await readPictures(items) : new Map<string, Uint8Array>();
  const written = await writeInThread(name, items, { locale, seed: SEED, now, pictures });
  const fates = written.fates.map(({ reasons, ...fate }) => ({
    ...fate,
    reasons: reasons.map((each) => ({ ...each })),
  }));
  const base64 = Buffer.from(written.bytes).toString("base64");
  const isAny = fates.some(({ fate }) => fate !== "left-out");
  return { file: isAny ? { name: written.fileName, mime: written.mime, base64 } : null, fates, unpublished };
}

/** What is published of a chapter and in use. */
async function listChapter(chapter: string | undefined): Promise<string[]> {
  const rows = await prisma().item.findMany({
    where: { chapter: chapter ?? "", status: "active", revisions: { some: { status: "published" } } },
    select: { id: true },
    orderBy: { id: "asc" },
    take: MOST_EXPORTED,
  });
  return rows.map(({ id }) => id);
}

/** A file beyond 20 MB could not be read again: what is more than this in a file stays behind, and is told. */
const MOST_PICTURE_BYTES = 12 * 1024 * 1024;

/** The pictures that the items show, in their order, as far as they fit into one file. */
async function readPictures(items: readonly ExportedItem[]): Promise<ReadonlyMap<string, Uint8Array>> {
  const ids = [...new Set(items.flatMap(({ document }) => keptPictures(document.body)))];
  const pictures = new Map<string, Uint8Array>();
  let left = MOST_PICTURE_BYTES;
  for (const id of ids) {
    const picture = await getPicture(id);
    if (!picture || picture.bytes.byteLength > left) continue;
    left -= picture.bytes.byteLength;
    pictures.set(id, picture.bytes);
  }
  return pictures;
}

async function listPublished(itemIds: readonly string[]): Promise<ReadonlyMap<string, ExportedItem>> {
  const revisions = await prisma().itemRevision.findMany({
    where: { itemId: { in: [...itemIds] }, status: "published" },
    select: { itemId: true, kind: true, version: true, envelope: true, body: true, item: { select: { use: true } } },
  });
  return new Map(
    revisions.flatMap(({ itemId, kind, version, envelope: stored, body, item }) => {
      const envelope = storedEnvelope.safeParse(stored).data;
      if (!envelope) return [];
      const { concepts: _derived, lab, edition, round, ...carried } = envelope;
      const optional = { ...(lab && { lab }), ...(edition && { edition }), ...(round && { round }) };
      const written = { ...carried, ...optional, use: item.use };
      return [[itemId, { id: itemId, envelope: written, document: { kind, version, body } }]];
    }),
  );
}
