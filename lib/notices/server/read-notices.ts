import "server-only";
import { can } from "@/lib/auth/policy";
import type { LearnerViewer } from "@/lib/auth/viewer";
import { AppError } from "@/lib/core/errors";
import { prisma } from "@/lib/db/prisma";

/** Notes that a learner has seen these notices, or all; what is not his is passed over. Gives how many he has not seen. */
export async function readNotices(
  viewer: LearnerViewer,
  ids: readonly string[] | "all",
  now: Date,
): Promise<{ unread: number }> {
  const { learnerId } = viewer;
  if (!can(viewer, "notice.read", { learnerId })) throw new AppError("not-found");
  const which = ids === "all" ? { createdAt: { lte: now } } : { id: { in: [...ids] } };
  await prisma().notice.updateMany({ where: { learnerId, ...which, readAt: null }, data: { readAt: now } });
  return { unread: await prisma().notice.count({ where: { learnerId, readAt: null } }) };
}
