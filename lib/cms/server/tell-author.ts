import "server-only";
import type { AccountViewer } from "@/lib/auth/viewer";
import type { RevisionStatus } from "@/lib/cms/schema";
import type { Prisma } from "@/lib/db/prisma";
import { insertNotices } from "@/lib/notices/server/insert-notice";

interface Judged {
  readonly id: string;
  readonly itemId: string;
  readonly number: number;
  readonly authorId: string | null;
}

/** Tells whoever wrote a revision that somebody else approved, published or sent it back. Other steps are no news to him. */
export async function tellAuthor(
  transaction: Prisma.TransactionClient,
  viewer: AccountViewer,
  { id, itemId, number, authorId }: Judged,
  to: RevisionStatus,
  now: Date,
): Promise<void> {
  if (to !== "approved" && to !== "changes_asked" && to !== "published") return;
  if (authorId === null || authorId === viewer.userId) return;
  const learner = await transaction.learner.findUnique({ where: { userId: authorId }, select: { id: true } });
  if (!learner) return;
  await insertNotices(
    (text, values) => transaction.$executeRawUnsafe(text, ...values),
    // The same step can be taken again, after changes: each time is told.
    { kind: "review", about: `${id}:${to}:${now.getTime()}`, now },
    [{ learnerId: learner.id, body: { version: 1, itemId, number, outcome: to } }],
  );
}
