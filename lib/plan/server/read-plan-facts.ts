import "server-only";
import type { LearnerViewer, Viewer } from "@/lib/auth/viewer";
import { getCurriculum } from "@/lib/content/server/get-curriculum";
import { getLabs } from "@/lib/content/server/get-labs";
import { localDay } from "@/lib/core/local-day";
import { readLastInterview } from "@/lib/interviews/server/read-last-interview";
import type { PlanFacts } from "@/lib/plan/plan-facts";
import { getRoles } from "@/lib/plan/server/get-roles";
import { listPlanChapters } from "@/lib/plan/server/list-plan-chapters";
import { listPlanItems } from "@/lib/plan/server/list-plan-items";
import { NO_ANSWERS, readAnswers } from "@/lib/plan/server/read-answers";
import type { OwnPlan } from "@/lib/plan/server/read-own-plan";
import { forecastLoad } from "@/lib/review/forecast";
import { buildQueue } from "@/lib/review/queue";
import { readQueueFacts } from "@/lib/review/server/read-queue-facts";

/** All that the viewer's plan follows from. Only rows of his own learner are read. */
export async function readPlanFacts(viewer: Viewer, own: OwnPlan, now: Date): Promise<PlanFacts> {
  const { settings, draw, rules } = own;
  const curriculum = getCurriculum();
  const roles = getRoles();
  const [items, answers, review, lastInterview] = await Promise.all([
    listPlanItems(),
    viewer.kind === "anonymous" ? NO_ANSWERS : readAnswers(viewer.learnerId, now, rules, draw),
    viewer.kind === "anonymous" ? NO_REVIEWS : readReviews(viewer, own, now),
    viewer.kind === "anonymous" ? null : readLastInterview(viewer.learnerId, now, rules.timeZone),
  ]);
  return {
    today: localDay(now, rules.timeZone),
    ...{ settings, draw, items, ...answers, review, lastInterview },
    role: roles.find(({ slug }) => slug === settings?.role) ?? roles.at(-1)!, // there is one at least
    chapters: listPlanChapters(),
    chaptersInAll: curriculum.chapters.length,
    tracks: curriculum.tracks.map(({ slug }) => slug),
    builtLabs: getLabs().flatMap(({ slug, status }) => (status === "built" ? [slug] : [])),
  };
}

const NO_REVIEWS: PlanFacts["review"] = { due: [], duePerDay: 0, dueNow: 0, freshNow: 0, doneToday: 0 };

async function readReviews(
  { learnerId }: LearnerViewer,
  { rules, review }: OwnPlan,
  now: Date,
): Promise<PlanFacts["review"]> {
  const facts = await readQueueFacts(learnerId, now, rules, { later: true, newItems: true });
  const queue = buildQueue(facts, now, rules, review);
  const doneToday = facts.reviewedToday.filter(({ isFirst }) => !isFirst).length;
  const forecast = forecastLoad(facts.cards, facts.reviewedToday, now, rules).map(({ due }) => due);
  return {
    due: forecast.map((cards, index) => (index === 0 ? cards + doneToday : cards)),
    duePerDay: review.duePerDay,
    dueNow: queue.filter(({ kind }) => kind === "due").length,
    freshNow: queue.filter(({ kind }) => kind === "new").length,
    doneToday,
  };
}
