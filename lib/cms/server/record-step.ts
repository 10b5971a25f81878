import "server-only";
import type { RevisionStatus } from "@/lib/cms/schema";
import { newId } from "@/lib/core/ids";
import type { Prisma } from "@/lib/db/prisma";

interface Step {
  readonly revision: { readonly id: string; readonly status: RevisionStatus };
  readonly to: RevisionStatus;
  readonly actorId: string;
  readonly note?: string;
  readonly now: Date;
}

/** Gives a revision another status, and writes down who did it and why. */
export async function recordStep(
  transaction: Prisma.TransactionClient,
  { revision, to, actorId, note, now }: Step,
): Promise<void> {
  await transaction.itemRevision.update({
    where: { id: revision.id },
    data: {
      status: to,
      ...(to === "superseded" && { supersededAt: now }),
      ...(to === "published" && { publishedAt: now }),
    },
    select: { id: true },
  });
  await transaction.revisionStep.create({
    data: { id: newId(), revisionId: revision.id, from: revision.status, to, actorId, note: note || null, at: now },
    select: { id: true },
  });
}
