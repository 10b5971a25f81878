import "server-only";
import { newestRevision } from "@/lib/cms/newest-revision";
import type { CmsDocument } from "@/lib/cms/schema";
import { listLine, type LineEntry } from "@/lib/cms/server/lock-item";
import { readStoredDocument } from "@/lib/cms/stored-document";
import { type Prisma, prisma } from "@/lib/db/prisma";

interface Newest extends LineEntry {
  readonly document: CmsDocument;
}

/** The revision of an item to write from, with its document; undefined where there is none, or no such item. */
export async function findNewest(
  itemId: string,
  client: Prisma.TransactionClient = prisma(),
  known?: readonly LineEntry[],
): Promise<Newest | undefined> {
  const newest = newestRevision(known ?? (await listLine(client, itemId)));
  return newest && { ...newest, document: await readDocumentOf(newest.id, client) };
}

/** What the author of a revision wrote. @throws when there is no such revision */
export async function readDocumentOf(
  revisionId: string,
  client: Prisma.TransactionClient = prisma(),
): Promise<CmsDocument> {
  const { item, ...stored } = await client.itemRevision.findUniqueOrThrow({
    where: { id: revisionId },
    select: { kind: true, version: true, use: true, envelope: true, body: true, item: { select: { use: true } } },
  });
  return readStoredDocument(stored, item.use);
}
