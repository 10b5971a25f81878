import "server-only";
import type { Prisma } from "@/lib/db/prisma";
import { lockLearner } from "@/lib/practice/server/locked-learner";
import { rebuildDerivedRows } from "@/lib/progress/server/rebuild-derived-rows";

export interface Merge {
  readonly guestId: string;
  readonly accountLearnerId: string;
  readonly now: Date;
}

/**
 * Gives everything that a guest did to an account: facts change their owner, what is derived from them is rebuilt from the facts
 * of both, and the guest's row stays as a signpost for writes still under way. Only a guest who was not merged before is touched;
 * merging again, or naming an account as the guest, does nothing. Returns whether anything was merged.
 */
export async function mergeLearners(
  tx: Prisma.TransactionClient,
  { guestId, accountLearnerId, now }: Merge,
): Promise<boolean> {
  if (guestId === accountLearnerId) return false;
  const ids = [guestId, accountLearnerId].sort();
  // The locks under which answers are written, in the order in which everybody takes them.
  for (const id of ids) await lockLearner(tx, id);

  // A guest without a row gets one: a first answer still under way must find where to go.
  await tx.$executeRaw`
    INSERT INTO "Learner" (id, kind, "createdAt", "lastSeenAt") VALUES (${guestId}::uuid, 'guest', ${now}, ${now})
    ON CONFLICT (id) DO NOTHING`;
  // Row locks, because a sign-up in another tab may be turning this very guest into an account.
  const locked = await tx.$queryRaw<{ id: string; kind: string; mergedIntoId: string | null }[]>`
    SELECT id, kind::text, "mergedIntoId" FROM "Learner" WHERE id = ANY(${ids}::uuid[]) ORDER BY id FOR NO KEY UPDATE`;
  const guest = locked.find((row) => row.id === guestId);
  const account = locked.find((row) => row.id === accountLearnerId);
  if (guest?.kind !== "guest" || guest.mergedIntoId !== null) return false;
  if (account?.kind !== "account") throw new Error("a guest can only be merged into the learner of an account");

  await moveAttempts(tx, guestId, accountLearnerId);
  await tx.reviewAct.updateMany({ where: { learnerId: guestId }, data: { learnerId: accountLearnerId } });
  await mergeSettings(tx, guestId, accountLearnerId);
  await tx.problemReport.updateMany({ where: { learnerId: guestId }, data: { learnerId: accountLearnerId } });
  await tx.notice.updateMany({ where: { learnerId: guestId }, data: { learnerId: accountLearnerId } });
  await tx.hintReveal.updateMany({ where: { learnerId: guestId }, data: { learnerId: accountLearnerId } });
  await tx.quiz.updateMany({ where: { learnerId: guestId }, data: { learnerId: accountLearnerId } });
  await tx.quizSession.updateMany({ where: { learnerId: guestId }, data: { learnerId: accountLearnerId } });
  await moveInterviews(tx, guestId, accountLearnerId);
  await moveNotebooks(tx, guestId, accountLearnerId);
  await rebuildDerivedRows(tx, accountLearnerId, [guestId, accountLearnerId]);
  await tx.learner.update({ where: { id: guestId }, data: { mergedIntoId: accountLearnerId }, select: { id: true } });
  return true;
}

/**
 * An answer is never dropped. Should both learners have used one idempotency key, the guest's answer gives it up: a late retry of
 * it is still recognised by its view, which is answered once.
 */
async function moveAttempts(tx: Prisma.TransactionClient, from: string, to: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE "Attempt" g SET "idempotencyKey" = NULL FROM "Attempt" a
    WHERE g."learnerId" = ${from}::uuid AND a."learnerId" = ${to}::uuid AND a."idempotencyKey" = g."idempotencyKey"`;
  await tx.attempt.updateMany({ where: { learnerId: from }, data: { learnerId: to } });
}

/** With everything that was said and found in them; which view was shown stays as it was. */
async function moveInterviews(tx: Prisma.TransactionClient, from: string, to: string): Promise<void> {
  const move = { where: { learnerId: from }, data: { learnerId: to } };
  await tx.interviewSession.updateMany(move);
  await tx.interviewEvent.updateMany(move);
  await tx.interviewMark.updateMany(move);
  await tx.interviewDispute.updateMany(move);
  await tx.interviewShare.updateMany(move);
}

/** Where both have a copy of one author's notebook, the guest's becomes one of the account's own: nothing of either is lost. */
async function moveNotebooks(tx: Prisma.TransactionClient, from: string, to: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE "Notebook" g SET name = NULL, "baseHash" = NULL FROM "Notebook" a
    WHERE g."learnerId" = ${from}::uuid AND a."learnerId" = ${to}::uuid AND a.name = g.name`;
  await tx.notebook.updateMany({ where: { learnerId: from }, data: { learnerId: to } });
  await tx.notebookVersion.updateMany({ where: { learnerId: from }, data: { learnerId: to } });
}

/** What the account has chosen stays; a guest's choice fills what it has not. */
async function mergeSettings(tx: Prisma.TransactionClient, from: string, to: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE "Learner" a SET settings = g.settings || CASE jsonb_typeof(a.settings) WHEN 'object' THEN a.settings ELSE '{}' END
    FROM "Learner" g WHERE a.id = ${to}::uuid AND g.id = ${from}::uuid AND jsonb_typeof(g.settings) = 'object'`;
  await tx.$executeRaw`UPDATE "Learner" SET settings = NULL WHERE id = ${from}::uuid`;
}
