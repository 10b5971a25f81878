import "server-only";
import { can } from "@/lib/auth/policy";
import type { AccountViewer } from "@/lib/auth/viewer";
import { AppError } from "@/lib/core/errors";
import { pool } from "@/lib/db/pool";

/**
 * What the learner says to a decision about him: it puts the finding before people once more. What he said before is replaced while nobody
 * has looked at it.
 * @throws {AppError} `not-found` for everybody but him, and before anything was decided that he was told of
 */
export async function replyToFlag(
  viewer: AccountViewer,
  flagId: string,
  text: string,
  now: Date,
): Promise<{ flagId: string; repliedAt: string }> {
  const { learnerId } = viewer;
  if (!can(viewer, "fairPlay.answer", { learnerId })) throw new AppError("not-found");
  const { rowCount } = await pool().query(
    `UPDATE "FairPlayFlag" SET reply = $3, "repliedAt" = $4, status = 'open' WHERE id = $1 AND "learnerId" = $2
       AND EXISTS (SELECT FROM "BoardExclusion" e WHERE e."flagId" = $1 AND e."liftedAt" IS NULL)`,
    [flagId, learnerId, text, now],
  );
  if (rowCount === 0) throw new AppError("not-found", { message: "no such finding" });
  return { flagId, repliedAt: now.toISOString() };
}
