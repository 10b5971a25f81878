import "server-only";
import type { LearnerViewer, Viewer } from "@/lib/auth/viewer";
import { groupBy } from "@/lib/core/group-by";
import { prisma } from "@/lib/db/prisma";
import type { ReadinessOutput } from "@/lib/interviews/history-schema";
import { estimateReadiness, HALF_LIFE_DAYS } from "@/lib/interviews/readiness";
import { readSetup } from "@/lib/interviews/stored-rows";
import { readMarkedTurns } from "@/lib/interviews/server/read-marked-turns";
import { weighShares } from "@/lib/interviews/weigh-shares";
import { weightOf } from "@/lib/plan/roles";
import { getRoles } from "@/lib/plan/server/get-roles";
import { listPlanChapters } from "@/lib/plan/server/list-plan-chapters";
import { readOwnPlan, usualRole } from "@/lib/plan/server/read-own-plan";
import { chapterMastery } from "@/lib/plan/study-time";
import { calibrate } from "@/lib/progress/calibration";
import { masteryOf } from "@/lib/progress/mastery";
import { getCalibration } from "@/lib/progress/server/get-calibration";

const DAY_MS = 86_400_000;

/**
 * How ready the viewer is for interviews of one role, with the numbers from which that follows: the role of his plan where he has held
 * an interview for it, else that of his latest interview.
 */
export async function getReadiness(viewer: Viewer, now: Date): Promise<ReadinessOutput> {
  if (viewer.kind === "anonymous") return describe(usualRole(), [], null, [], null, now);
  const [own, held, mastery, { groups }] = await Promise.all([
    readOwnPlan(viewer, now),
    listHeld(viewer),
    prisma().conceptMastery.findMany({
      where: { learnerId: viewer.learnerId },
      select: { concept: true, weight: true, sum: true },
    }),
    getCalibration(viewer),
  ]);
  const planned = own.settings?.role;
  const role = held.some((each) => each.role === planned) ? planned : (held.at(-1)?.role ?? planned);
  const known = new Map(mastery.map(({ concept, ...state }) => [concept, masteryOf(state)]));
  const chapters = weighChapters(role ?? usualRole(), (concept) => known.get(concept) ?? 0);
  const calibration = calibrate(groups);
  return describe(
    role ?? usualRole(),
    held.filter((each) => each.role === role),
    mastery.length > 0 ? meanMastery(chapters) : null,
    chapters,
    calibration ? { said: calibration.said, right: calibration.share, answers: calibration.answers } : null,
    now,
  );
}

type Held = Awaited<ReturnType<typeof listHeld>>[number];

/** The marked interviews of which something counts, the oldest first. */
async function listHeld({ learnerId }: LearnerViewer) {
  const [sessions, turns] = await Promise.all([
    prisma().interviewSession.findMany({
      where: { learnerId, markedAt: { not: null } },
      orderBy: [{ startedAt: "asc" }, { id: "asc" }],
      select: { id: true, setup: true, endedAt: true },
    }),
    readMarkedTurns(learnerId),
  ]);
  const of = groupBy(turns, ({ sessionId }) => sessionId);
  return sessions.flatMap(({ id, setup, endedAt }) => {
    const role = readSetup(setup)?.role;
    const { share, minutes } = weighShares(of.get(id) ?? []);
    return role === undefined || !endedAt || share === null
      ? []
      : [{ interviewId: id, role, endedAt, share, minutes, turns: of.get(id) ?? [] }];
  });
}

function weighChapters(roleSlug: string, masteryIn: (concept: string) => number): ReadinessOutput["chapters"] {
  const roles = getRoles();
  const role = roles.find(({ slug }) => slug === roleSlug) ?? roles.at(-1)!; // there is one at least
  return listPlanChapters().map((chapter) => ({
    slug: chapter.slug,
    weight: weightOf(role, chapter).weight,
    mastery: chapterMastery(chapter.concepts, masteryIn),
  }));
}

/** Σ w · m / Σ w over the written chapters; 0..1. */
function meanMastery(chapters: ReadinessOutput["chapters"]): number | null {
  const total = chapters.reduce((sum, { weight }) => sum + weight, 0);
  return total > 0 ? chapters.reduce((sum, { weight, mastery }) => sum + weight * mastery, 0) / total : null;
}

function describe(
  role: string,
  held: readonly Held[],
  mastery: number | null,
  chapters: ReadinessOutput["chapters"],
  calibration: ReadinessOutput["calibration"],
  now: Date,
): ReadinessOutput {
  const { parts, ...estimated } = estimateReadiness({ interviews: held, mastery, calibration }, now);
  return {
    ...{ role, ...estimated, parts: [...parts], chapters, calibration },
    past: held.map(({ interviewId, endedAt, share, minutes }) => {
      const ageDays = Math.max(0, now.getTime() - endedAt.getTime()) / DAY_MS;
      const weight = minutes * 0.5 ** (ageDays / HALF_LIFE_DAYS);
      return { interviewId, endedAt: endedAt.toISOString(), ageDays, minutes, share, weight };
    }),
  };
}
