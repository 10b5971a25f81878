import "server-only";
import type { LearnerViewer } from "@/lib/auth/viewer";
import { AppError } from "@/lib/core/errors";
import { pool } from "@/lib/db/pool";
import { requireOwnInterview } from "@/lib/interviews/server/require-own-interview";

/** Ends a link to the viewer's report from now on. @throws {AppError} `not-found` */
export async function revokeReportShare(
  viewer: LearnerViewer,
  { interviewId, shareId }: { readonly interviewId: string; readonly shareId: string },
  now: Date,
): Promise<{ interviewId: string; shareId: string }> {
  const head = await requireOwnInterview(viewer, interviewId);
  const { rowCount } = await pool().query(
    `UPDATE "InterviewShare" SET "revokedAt" = coalesce("revokedAt", $3) WHERE id = $1 AND "sessionId" = $2`,
    [shareId, head.id, now],
  );
  if (rowCount === 0) throw new AppError("not-found", { message: "no such link" });
  return { interviewId, shareId };
}
