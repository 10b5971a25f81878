import "server-only";
import { can } from "@/lib/auth/policy";
import type { LearnerViewer } from "@/lib/auth/viewer";
import { AppError } from "@/lib/core/errors";
import { localDay } from "@/lib/core/local-day";
import { prisma } from "@/lib/db/prisma";
import { lockLearner } from "@/lib/practice/server/locked-learner";
import { interviewProblem } from "@/lib/plan/interview-problem";
import type { PlanInput, Today } from "@/lib/plan/schema";
import { getRoles } from "@/lib/plan/server/get-roles";
import { getToday } from "@/lib/plan/server/get-today";
import { readOwnPlan } from "@/lib/plan/server/read-own-plan";
import { storeSetting } from "@/lib/plan/server/store-setting";

/**
 * Keeps date, role and minutes, and gives the day as it is planned with them. A date that has passed can stay, not be set.
 * @throws {AppError} `invalid-input` for a date that has passed or lies too far ahead, or an unknown role; `not-found` when the learner is gone
 */
export async function updatePlan(viewer: LearnerViewer, input: PlanInput, now: Date): Promise<Today> {
  const { learnerId } = viewer;
  if (!can(viewer, "plan.change", { learnerId })) throw new AppError("not-found");
  if (!getRoles().some(({ slug }) => slug === input.role)) {
    throw new AppError("invalid-input", { issues: [{ path: "role", code: "unknown" }] });
  }
  await prisma().$transaction(async (tx) => {
    await lockLearner(tx, learnerId);
    const { settings: before, rules } = await readOwnPlan(viewer, now, tx);
    const today = localDay(now, rules.timeZone);
    const problem = input.interview === before?.interview ? undefined : interviewProblem(input.interview, today);
    if (problem) throw new AppError("invalid-input", { issues: [{ path: "interview", code: problem }] });
    await storeSetting(tx, learnerId, { name: "plan", value: { ...input, since: before?.since ?? today } }, now);
  });
  return getToday(viewer, now);
}
