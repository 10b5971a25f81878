import "server-only";
import type { Prisma } from "@/lib/db/prisma";

/** Gives a guest's interviews, with all that was said in them, to the account that he became. */
export async function moveInterviews(tx: Prisma.TransactionClient, from: string, to: string): Promise<void> {
  const change = { where: { learnerId: from }, data: { learnerId: to } };
  // The session first: whoever adds to it reads its owner with the row locked.
  await tx.interviewSession.updateMany(change);
  await tx.interviewEvent.updateMany(change);
  await tx.interviewMark.updateMany(change);
  await tx.interviewDispute.updateMany(change);
  await tx.interviewShare.updateMany(change);
}
