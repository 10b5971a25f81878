import "server-only";
import type { Prisma } from "@/lib/db/prisma";
import { ALL_TIME, weekNumber } from "@/lib/points/weeks";

/** Has the fold look at a learner's scores again. Takes the learner and the seasons, which are the site's. */
export const MARK_SCORES = `UPDATE "MemberScore" SET "isStale" = true WHERE "learnerId" = $1::uuid AND "seasonId" = ANY($2::int[])`;

/** The site's seasons that run at a moment, and the week before, which may not be closed yet. */
export function runningSeasons(now: Date): number[] {
  return [ALL_TIME, weekNumber(now) - 1, weekNumber(now)];
}

/** The learner's choice of boards has changed; under his lock. */
export async function markScores(tx: Prisma.TransactionClient, learnerId: string, now: Date): Promise<void> {
  await tx.$executeRawUnsafe(MARK_SCORES, learnerId, runningSeasons(now));
}
