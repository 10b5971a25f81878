import "server-only";
import type * as z from "zod";
import { can } from "@/lib/auth/policy";
import type { AccountViewer } from "@/lib/auth/viewer";
import type { ReadFileOutput, readFileQuery } from "@/lib/cms/exchange-schema";
import { proposeIds, toCmsDocument } from "@/lib/cms/imported-document";
import { getCurriculum } from "@/lib/content/server/get-curriculum";
import { AppError } from "@/lib/core/errors";
import { prisma } from "@/lib/db/prisma";
import { FileRefused, type ImportedItem, type Reading } from "@/lib/exchange/contract";
import { fateOf, reason } from "@/lib/exchange/reasons";
import { keptPictures } from "@/lib/exchange/rich-text/picture-reasons";
import { formats } from "@/lib/exchange/formats";
import { readInThread } from "@/lib/cms/server/exchange-in-thread";

/**
 * Reads a file of items and says of each what comes through. Nothing is stored: what the author takes of it becomes drafts by the ways
 * that make and keep any draft.
 * @throws {AppError} not-found for whoever is no instructor, invalid-input for a format that is written only
 */
export async function readFile(
  viewer: AccountViewer,
  bytes: Uint8Array,
  { format: name, locale }: z.output<typeof readFileQuery>,
): Promise<ReadFileOutput> {
  if (!can(viewer, "item.edit", {})) throw new AppError("not-found");
  const format = formats.find((each) => each.name === name);
  if (!format?.read) throw new AppError("invalid-input", { issues: [{ path: "format", code: "unknown" }] });
  let reading: Reading;
  try {
    reading = await readInThread(name, bytes, { locale });
  } catch (fault) {
    if (!(fault instanceof FileRefused)) throw fault;
    return { isRefused: true, code: fault.code, detail: fault.detail ?? null };
  }
  const known = await listKnown(reading.items);
  const missing = await listMissingPictures(reading.items);
  const ids = proposeIds(reading.items, (id) => known.has(id));
  const chapters = new Set(getCurriculum().chapters.map(({ slug }) => slug));
  return {
    isRefused: false,
    items: reading.items.map((item, index) => ({
      fate: shown(
        keptPictures(item.document.body).some((id) => missing.has(id))
          ? fateOf(item.fate.item, item.fate.title, [...item.fate.reasons, reason("picture-unknown")])
          : item.fate,
      ),
      id: ids[index]!, // one for each
      isKnown: known.has(ids[index]!),
      chapter:
        item.envelope.chapter !== undefined && chapters.has(item.envelope.chapter) ? item.envelope.chapter : null,
      document: toCmsDocument(item, locale),
      pictures: item.images.map(({ name: picture, bytes: data }) => ({
        name: picture,
        base64: Buffer.from(data).toString("base64"),
      })),
    })),
    leftOut: reading.fates.filter(({ fate }) => fate === "left-out").map(shown),
  };
}

const shown = ({ reasons, ...fate }: ImportedItem["fate"]) => ({
  ...fate,
  reasons: reasons.map((each) => ({ ...each })),
});

/** Ids of the pictures that the items name as ours, and that are not kept here. */
async function listMissingPictures(items: readonly ImportedItem[]): Promise<ReadonlySet<string>> {
  const named = [...new Set(items.flatMap(({ document }) => keptPictures(document.body)))];
  if (named.length === 0) return new Set();
  const kept = await prisma().picture.findMany({ where: { id: { in: named } }, select: { id: true } });
  const ids = new Set(kept.map(({ id }) => id));
  return new Set(named.filter((id) => !ids.has(id)));
}

/** Ids of the bank that the file's items could be, or could be called like. */
async function listKnown(items: readonly ImportedItem[]): Promise<ReadonlySet<string>> {
  if (items.length === 0) return new Set();
  const rows = await prisma().item.findMany({ select: { id: true } });
  return new Set(rows.map(({ id }) => id));
}
