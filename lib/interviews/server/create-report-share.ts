import "server-only";
import { linkUrl } from "@/lib/auth/link";
import { hashToken, newToken } from "@/lib/auth/server/link-token";
import type { LearnerViewer } from "@/lib/auth/viewer";
import { AppError } from "@/lib/core/errors";
import { env } from "@/lib/core/env";
import { newId } from "@/lib/core/ids";
import { transaction } from "@/lib/db/transaction";
import { MOST_SHARES, type CreateShareInput } from "@/lib/interviews/share-schema";
import { requireReport } from "@/lib/interviews/server/require-own-interview";

const DAY_MS = 86_400_000;

/**
 * Makes a link by which whoever has it reads the report until it expires. Its token exists in the answer alone.
 * @throws {AppError} `not-found`; `too-many-requests` while as many links lead to it as may
 */
export async function createReportShare(
  viewer: LearnerViewer,
  interviewId: string,
  { days, showsName, locale }: CreateShareInput,
  now: Date,
): Promise<{ shareId: string; url: string; expiresAt: string }> {
  const head = await requireReport(viewer, interviewId);
  const [shareId, token, expiresAt] = [newId(), newToken(), new Date(now.getTime() + days * DAY_MS)];
  const { rowCount } = await transaction((client) =>
    client.query(
      `INSERT INTO "InterviewShare" (id, "learnerId", "sessionId", "tokenHash", "showsName", "createdAt", "expiresAt")
       SELECT $1, s."learnerId", s.id, $3, $4, $5, $6 FROM "InterviewSession" s WHERE s.id = $2
         AND (SELECT count(*) FROM "InterviewShare" o
           WHERE o."sessionId" = s.id AND o."revokedAt" IS NULL AND o."expiresAt" > $5) < $7
       FOR NO KEY UPDATE OF s`,
      [shareId, head.id, hashToken(token), showsName, now, expiresAt, MOST_SHARES],
    ),
  );
  if (rowCount === 0) throw new AppError("too-many-requests", { message: "too many links lead to this report" });
  return { shareId, url: linkUrl(env().PUBLIC_URL, locale, "report", token), expiresAt: expiresAt.toISOString() };
}
