import "server-only";
import { can } from "@/lib/auth/policy";
import type { LearnerViewer } from "@/lib/auth/viewer";
import { AppError } from "@/lib/core/errors";
import { prisma } from "@/lib/db/prisma";
import { readReviewRules, type ReviewRules } from "@/lib/review/review-rules";
import { readReviewSettings, type ReviewSettings } from "@/lib/review/review-settings";
import { readStoredSettings } from "@/lib/settings/stored-settings";

export interface OwnSettings {
  readonly rules: ReviewRules;
  readonly settings: ReviewSettings;
  readonly hasTimeZone: boolean;
}

/** What a learner has set about his own reviews. @throws {AppError} not-found for anybody else's */
export async function readOwnSettings(viewer: LearnerViewer): Promise<OwnSettings> {
  const { learnerId } = viewer;
  if (!can(viewer, "review.read", { learnerId })) throw new AppError("not-found");
  const learner = await prisma().learner.findUnique({ where: { id: learnerId }, select: { settings: true } });
  const stored = learner?.settings as { review?: unknown } | null | undefined; // parsed by the readers below
  return {
    rules: readReviewRules(stored),
    settings: readReviewSettings(stored?.review),
    hasTimeZone: readStoredSettings(stored).timeZone !== null,
  };
}
