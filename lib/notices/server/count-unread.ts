import "server-only";
import { can } from "@/lib/auth/policy";
import type { LearnerViewer } from "@/lib/auth/viewer";
import { AppError } from "@/lib/core/errors";
import { prisma } from "@/lib/db/prisma";

/** How many notices wait for a learner. */
export async function countUnread(viewer: LearnerViewer): Promise<number> {
  const { learnerId } = viewer;
  if (!can(viewer, "notice.read", { learnerId })) throw new AppError("not-found");
  return prisma().notice.count({ where: { learnerId, readAt: null } });
}
