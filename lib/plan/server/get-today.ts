import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import { localDay } from "@/lib/core/local-day";
import { getReadiness } from "@/lib/interviews/server/get-readiness";
import { describePlacement } from "@/lib/plan/describe-placement";
import { makePlan } from "@/lib/plan/make-plan";
import type { PlanFacts } from "@/lib/plan/plan-facts";
import { phaseOf } from "@/lib/plan/plan-phase";
import type { PlanSettings } from "@/lib/plan/plan-settings";
import { groupWeeks } from "@/lib/plan/plan-weeks";
import type { PlanOutput, Today } from "@/lib/plan/schema";
import { parseOwnPlan, readOwnPlan } from "@/lib/plan/server/read-own-plan";
import { readPlanFacts } from "@/lib/plan/server/read-plan-facts";
import { todaysTasks } from "@/lib/plan/todays-tasks";
import { countStreak } from "@/lib/review/streak";

/** The viewer's day: his plan, what is to be done of it today and what was done, where his placement stands, goal and streak. */
export async function getToday(viewer: Viewer, now: Date): Promise<Today> {
  const own = viewer.kind === "anonymous" ? parseOwnPlan(null, now) : await readOwnPlan(viewer, now);
  const facts = await readPlanFacts(viewer, own, now);
  const { today, draw } = facts;
  return {
    today,
    hasTimeZone: own.hasTimeZone,
    plan: own.settings && describePlan(facts, own.settings),
    placement: describePlacement(facts, draw && localDay(new Date(draw.begun), own.rules.timeZone)),
    readiness: own.settings ? (await getReadiness(viewer, now)).estimate : null,
    goal: { items: facts.answeredToday.size, goal: own.dailyGoal },
    streak: countStreak(facts.activeDays, today),
  };
}

function describePlan(facts: PlanFacts, settings: PlanSettings): PlanOutput {
  const made = makePlan(facts, settings);
  const { interview, minutes } = settings;
  return {
    settings: { interview, role: facts.role.slug, minutes },
    ...phaseOf(interview, facts.today),
    tasks: todaysTasks(facts, made),
    weeks: groupWeeks(made.plan.days),
    chapters: made.chapters.map(({ items: _, ...chapter }, index) => {
      const { planned, from, to } = made.plan.chapters[index]!; // the plan keeps the order
      return { ...chapter, planned, from, to };
    }),
    coming: facts.chaptersInAll - facts.chapters.length,
    ...{ budget: made.budget, missed: made.missed },
  };
}
