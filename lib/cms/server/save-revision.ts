import "server-only";
import type * as z from "zod";
import { can } from "@/lib/auth/policy";
import type { AccountViewer } from "@/lib/auth/viewer";
import { behindLanguage } from "@/lib/cms/behind-language";
import { cleanTexts } from "@/lib/cms/clean-text";
import { underWayBehind } from "@/lib/cms/newest-revision";
import { cmsDocument, type CmsDocument, type revisionRef, type saveRevisionInput } from "@/lib/cms/schema";
import { columnsOf } from "@/lib/cms/server/columns-of";
import { copyPairs } from "@/lib/cms/server/copy-pairs";
import { findNewest } from "@/lib/cms/server/find-newest";
import { listLine, lockItem, type LineEntry } from "@/lib/cms/server/lock-item";
import { placeOf } from "@/lib/cms/server/place-of";
import { recordStep } from "@/lib/cms/server/record-step";
import { storeDocument } from "@/lib/cms/stored-document";
import { lockContent } from "@/lib/content/server/content-lock";
import { AppError } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { isLocale } from "@/lib/core/locale";
import { type Prisma, prisma } from "@/lib/db/prisma";

type Ref = z.output<typeof revisionRef>;

/**
 * Makes a revision of the viewer's draft, and ends the draft. What was written from, as far as it was never published, gives way to it.
 * A draft that equals the newest revision makes none: that one is answered with.
 * @throws {AppError} not-found, draft-newer, revision-newer when another revision came since the draft's base and `over` does not name it
 */
export async function saveRevision(
  viewer: AccountViewer,
  itemId: string,
  { draftVersion, note, over, othersHold = false }: z.output<typeof saveRevisionInput>,
  now: Date,
): Promise<Ref> {
  if (!can(viewer, "item.edit", {})) throw new AppError("not-found");
  const { userId } = viewer;
  return prisma().$transaction(
    async (transaction) => {
      await lockContent(transaction, "among-others");
      const item = await lockItem(transaction, itemId);
      const draft = await transaction.itemDraft.findUnique({ where: { itemId_userId: { itemId, userId } } });
      if (!draft || draft.version !== draftVersion) throw new AppError("draft-newer");
      const line = await listLine(transaction, itemId);
      const newest = await findNewest(itemId, transaction, line);
      if (newest && draft.baseId !== newest.id && over !== newest.id) throw new AppError("revision-newer");

      const document = cmsDocument.parse(draft.document);
      const stored = storeDocument(document, placeOf(item));
      await transaction.itemDraft.delete({ where: { itemId_userId: { itemId, userId } }, select: { itemId: true } });
      if (newest?.hash === stored.hash) return keepNewest(transaction, newest, othersHold);

      const was = newest && isLocale(newest.behind) ? newest.behind : null;
      const behind = behindLanguage({
        base: newest && textsOf(newest.document),
        next: textsOf(document),
        was,
        othersHold,
      });
      const revision = {
        ...{ id: newId(), itemId, number: Math.max(0, ...line.map(({ number }) => number)) + 1, createdAt: now },
        ...({ origin: "editor", status: "draft", authorId: userId, baseId: newest?.id ?? null, behind } as const),
        note: cleanTexts(note) || null,
      };
      await transaction.itemRevision.create({ data: { ...revision, ...columnsOf(stored) }, select: { id: true } });
      if (newest) await copyPairs(transaction, { from: newest, to: { id: revision.id, document } });
      const giveWay = [draft.baseId, revision.baseId].flatMap((id) => underWayBehind(line, id));
      for (const before of new Set<LineEntry>(giveWay))
        await recordStep(transaction, { revision: before, to: "superseded", actorId: userId, now });
      return { revisionId: revision.id, number: revision.number, status: revision.status };
    },
    { maxWait: 20_000, timeout: 30_000 },
  );
}

async function keepNewest(
  transaction: Prisma.TransactionClient,
  { id, number, status }: LineEntry,
  othersHold: boolean,
): Promise<Ref> {
  // That the other language is right as it stands is said of the revision that there is.
  if (othersHold)
    await transaction.itemRevision.update({ where: { id }, data: { behind: null }, select: { id: true } });
  return { revisionId: id, number, status };
}

const textsOf = ({ title, body }: CmsDocument) => ({ title, body });
