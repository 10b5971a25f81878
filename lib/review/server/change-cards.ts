import "server-only";
import { can } from "@/lib/auth/policy";
import type { LearnerViewer } from "@/lib/auth/viewer";
import { AppError } from "@/lib/core/errors";
import { prisma, type Prisma } from "@/lib/db/prisma";
import { momentAfter } from "@/lib/practice/fold-attempt";
import { lockLearner } from "@/lib/practice/server/locked-learner";
import { readReviewRules, type ReviewRules } from "@/lib/review/review-rules";

export interface Change {
  readonly tx: Prisma.TransactionClient;
  /** Of the account, where the guest became part of one meanwhile. */
  readonly learnerId: string;
  readonly rules: ReviewRules;
  /** Of the facts that are written now: after all facts before. */
  readonly at: Date;
}

/**
 * Runs `work` on a learner's cards in one transaction under his lock, like an answer. A guest without a row gets one.
 * @throws {AppError} not-found when it is not the viewer's own, or the account is gone
 */
export async function changeCards<T>(
  viewer: LearnerViewer,
  now: Date,
  work: (change: Change) => Promise<T>,
): Promise<T> {
  if (!can(viewer, "review.change", { learnerId: viewer.learnerId })) throw new AppError("not-found");
  return changeAs(viewer.learnerId, now, work);
}

async function changeAs<T>(learnerId: string, now: Date, work: (change: Change) => Promise<T>): Promise<T> {
  const outcome = await prisma().$transaction(
    async (tx) => {
      await lockLearner(tx, learnerId);
      await tx.$executeRaw`
        INSERT INTO "Learner" (id, kind, "createdAt", "lastSeenAt") VALUES (${learnerId}::uuid, 'guest', ${now}, ${now})
        ON CONFLICT (id) DO NOTHING`;
      const [learner] = await tx.$queryRaw<LearnerRow[]>`
        SELECT l.settings, l."mergedIntoId", u."deletedAt" IS NOT NULL AS "isDeleted",
          greatest((SELECT max("updatedAt") FROM "LessonProgress" WHERE "learnerId" = l.id),
            (SELECT max(at) FROM "ReviewAct" WHERE "learnerId" = l.id)) AS "lastFactAt"
        FROM "Learner" l LEFT JOIN "User" u ON u.id = l."userId" WHERE l.id = ${learnerId}::uuid`;
      if (learner?.mergedIntoId) return { mergedIntoId: learner.mergedIntoId };
      if (!learner || learner.isDeleted) throw new AppError("not-found");
      const at = momentAfter(learner.lastFactAt, now);
      return { result: await work({ tx, learnerId, rules: readReviewRules(learner.settings), at }) };
    },
    { maxWait: 10_000, timeout: 60_000 },
  );
  return "result" in outcome ? outcome.result : changeAs(outcome.mergedIntoId, now, work);
}

interface LearnerRow {
  readonly settings: unknown;
  readonly mergedIntoId: string | null;
  readonly isDeleted: boolean;
  readonly lastFactAt: Date | null;
}
