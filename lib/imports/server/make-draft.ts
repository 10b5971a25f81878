import "server-only";
import { can } from "@/lib/auth/policy";
import type { AccountViewer } from "@/lib/auth/viewer";
import { findNewest } from "@/lib/cms/server/find-newest";
import { storePicture } from "@/lib/cms/server/store-picture";
import { cmsDocument, type CmsDocument } from "@/lib/cms/schema";
import { AppError } from "@/lib/core/errors";
import { type Prisma, prisma } from "@/lib/db/prisma";
import { importContent, type ImportContent } from "@/lib/imports/schema";

interface Pending {
  readonly itemId: string;
  readonly chapter: string;
  readonly isKnown: boolean;
}

/**
 * Makes the draft of one item of an import, or notes why it cannot be: in one transaction with the outcome, so that an item is made once,
 * however often this is begun and broken off.
 */
export async function makeDraft(maker: AccountViewer, importId: string, place: number, now: Date): Promise<void> {
  const at = { importId_place: { importId, place } };
  const item = await prisma().draftImportItem.findUnique({ where: at, select: { content: true, outcome: true } });
  if (!item || item.outcome !== null) return;
  try {
    if (!can(maker, "item.edit", {})) throw new AppError("not-allowed");
    const document = await keepPictures(maker, importContent.parse(item.content), now);
    await prisma().$transaction(async (transaction) => {
      const [pending] = await transaction.$queryRaw<Pending[]>`
        UPDATE "DraftImportItem" SET outcome = 'made', content = NULL
        WHERE "importId" = ${importId}::uuid AND place = ${place} AND outcome IS NULL
        RETURNING "itemId", chapter, "isKnown"`;
      if (pending) await writeDraft(transaction, maker, pending, document, now);
    });
  } catch (fault) {
    if (!(fault instanceof AppError)) throw fault;
    await prisma().$executeRaw`
      UPDATE "DraftImportItem" SET outcome = ${fault.code}, content = NULL
      WHERE "importId" = ${importId}::uuid AND place = ${place} AND outcome IS NULL`;
  }
}

async function writeDraft(
  transaction: Prisma.TransactionClient,
  { userId }: AccountViewer,
  { itemId, chapter, isKnown }: Pending,
  document: CmsDocument,
  now: Date,
): Promise<void> {
  if (!isKnown) {
    const item = { id: itemId, chapter, use: document.use, createdAt: now, createdById: userId };
    const { count } = await transaction.item.createMany({ data: [item], skipDuplicates: true });
    if (count === 0) throw new AppError("item-exists");
  } else if (!(await transaction.item.findUnique({ where: { id: itemId }, select: { id: true } })))
    throw new AppError("not-found");
  const baseId = isKnown ? ((await findNewest(itemId, transaction))?.id ?? null) : null;
  const written = document as Prisma.InputJsonObject; // a JSON object by its schema
  const draft = { itemId, userId, baseId, document: written, updatedAt: now };
  const { count } = await transaction.itemDraft.createMany({ data: [draft], skipDuplicates: true });
  // Somebody's own unsaved work is not written over: he saves or discards it first.
  if (count === 0) throw new AppError("draft-newer");
}

/** The document, its pictures kept as pasted ones are, and named by their addresses. */
async function keepPictures(
  maker: AccountViewer,
  { document, pictures }: ImportContent,
  now: Date,
): Promise<CmsDocument> {
  let text = JSON.stringify(document);
  for (const { name, base64 } of pictures) {
    const { address } = await storePicture(maker, Buffer.from(base64, "base64"), now);
    text = text.replaceAll(`(${JSON.stringify(`exchange:${name}`).slice(1, -1)}`, `(${address}`);
  }
  return cmsDocument.parse(JSON.parse(text));
}
