import "server-only";
import { can } from "@/lib/auth/policy";
import type { LearnerViewer } from "@/lib/auth/viewer";
import { AppError } from "@/lib/core/errors";
import { localDay } from "@/lib/core/local-day";
import { prisma, type Prisma } from "@/lib/db/prisma";
import { readPlacementDraw, readPlanSettings, type PlacementDraw, type PlanSettings } from "@/lib/plan/plan-settings";
import { getRoles } from "@/lib/plan/server/get-roles";
import { readReviewRules, type ReviewRules } from "@/lib/review/review-rules";
import { readReviewSettings, type ReviewSettings } from "@/lib/review/review-settings";
import { readStoredSettings } from "@/lib/settings/stored-settings";

export interface OwnPlan {
  readonly settings: PlanSettings | null;
  readonly draw: PlacementDraw | null;
  readonly rules: ReviewRules;
  readonly review: ReviewSettings;
  readonly hasTimeZone: boolean;
  readonly dailyGoal: number | null;
}

/** The role that fits everybody stands last in content/roles.yaml. */
export function usualRole(): string {
  return getRoles().at(-1)!.slug; // the schema wants one at least
}

/** What a learner has set about his own plan, and of his settings what it needs. @throws {AppError} not-found for anybody else's */
export async function readOwnPlan(
  viewer: LearnerViewer,
  now: Date,
  tx: Pick<Prisma.TransactionClient, "learner"> = prisma(),
): Promise<OwnPlan> {
  const { learnerId } = viewer;
  if (!can(viewer, "plan.read", { learnerId })) throw new AppError("not-found");
  const learner = await tx.learner.findUnique({ where: { id: learnerId }, select: { settings: true } });
  return parseOwnPlan(learner?.settings, now);
}

/** Of somebody without any settings too. */
export function parseOwnPlan(settings: unknown, now: Date): OwnPlan {
  const stored = settings as { plan?: unknown; placement?: unknown; review?: unknown } | null | undefined; // parsed by the readers below
  const rules = readReviewRules(stored);
  const { timeZone, dailyGoal } = readStoredSettings(stored);
  return {
    settings: readPlanSettings(stored?.plan, usualRole(), localDay(now, rules.timeZone)),
    draw: readPlacementDraw(stored?.placement),
    ...{ rules, review: readReviewSettings(stored?.review), dailyGoal },
    hasTimeZone: timeZone !== null,
  };
}
