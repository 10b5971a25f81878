import "server-only";
import type { LearnerViewer } from "@/lib/auth/viewer";
import { prisma } from "@/lib/db/prisma";
import { requireOwnInterview } from "@/lib/interviews/server/require-own-interview";

/**
 * Deletes the viewer's interview with all that was said in it, its marks, disputes and links. What he turned into reviews stays.
 * @throws {AppError} `not-found`
 */
export async function deleteInterview(viewer: LearnerViewer, interviewId: string): Promise<{ interviewId: string }> {
  const { id, learnerId } = await requireOwnInterview(viewer, interviewId);
  await prisma().interviewSession.deleteMany({ where: { id, learnerId } });
  return { interviewId };
}
