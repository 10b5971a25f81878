import "server-only";
import { createBoundedCache } from "@/lib/core/bounded-cache";
import { localDay } from "@/lib/core/local-day";
import { prisma } from "@/lib/db/prisma";
import type { MarkedAnswer, PlanFacts } from "@/lib/plan/plan-facts";
import type { PlacementDraw } from "@/lib/plan/plan-settings";
import { replayAttempts } from "@/lib/practice/replay-attempts";
import { listFacts } from "@/lib/practice/server/list-facts";
import { correctForGuess, shareAfterHints } from "@/lib/progress/mastery";
import type { ReviewRules } from "@/lib/review/review-rules";

/** How many of the latest timed answers say how long one takes. */
const TIMED = 200;

type OwnAnswers = Pick<
  PlanFacts,
  "answeredBefore" | "answeredToday" | "activeDays" | "durationsMs" | "answers" | "mastery"
>;

export const NO_ANSWERS: OwnAnswers = {
  answeredBefore: new Map(),
  answeredToday: new Set(),
  ...{ activeDays: [], durationsMs: [], answers: [], mastery: new Map() },
};

/** What the learner answered, those answers included that wait for his own marks; and his mastery as it was when today began. */
export async function readAnswers(
  learnerId: string,
  now: Date,
  rules: ReviewRules,
  draw: PlacementDraw | null,
): Promise<OwnAnswers> {
  const attempts = await prisma().attempt.findMany({
    where: { learnerId },
    select: { itemId: true, submittedAt: true, gradedAt: true, durationMs: true },
    orderBy: { submittedAt: "asc" },
  });
  const today = localDay(now, rules.timeZone);
  const answered = attempts.map((each) => ({ ...each, day: localDay(each.submittedAt, rules.timeZone) }));
  const markedDays = attempts.flatMap(({ gradedAt }) => (gradedAt ? [localDay(gradedAt, rules.timeZone)] : []));
  const markedBefore = markedDays.filter((day) => day < today).length;
  const before = answered.filter(({ day }) => day < today);
  return {
    answeredBefore: new Map(before.map(({ itemId, submittedAt }) => [itemId, submittedAt])),
    answeredToday: new Set(answered.filter(({ day }) => day === today).map(({ itemId }) => itemId)),
    activeDays: [...new Set(answered.map(({ day }) => day))],
    durationsMs: attempts.flatMap(({ durationMs }) => durationMs ?? []).slice(-TIMED),
    answers: draw ? await readPlacementAnswers(learnerId, draw) : [],
    mastery: markedDays.includes(today)
      ? await readMasteryBefore(today, learnerId, markedBefore, rules)
      : await readMastery(learnerId),
  };
}

/** As it stands; the same as a replay as long as nothing was marked today, and far quicker. */
async function readMastery(learnerId: string): Promise<PlanFacts["mastery"]> {
  const select = { concept: true, weight: true, sum: true };
  const rows = await prisma().conceptMastery.findMany({ where: { learnerId }, select });
  return new Map(rows.map(({ concept, ...state }) => [concept, state]));
}

/** A replay of thousands of answers takes half a second, and gives the same all day. */
const mornings = createBoundedCache<string, PlanFacts["mastery"]>(500);

/** @param marked how many answers were marked before: more of them come along when a guest's work is merged */
async function readMasteryBefore(
  today: string,
  learnerId: string,
  marked: number,
  rules: ReviewRules,
): Promise<PlanFacts["mastery"]> {
  const key = [learnerId, today, rules.timeZone, marked].join(" ");
  return mornings.get(key) ?? mornings.keep(key, await replayMastery(learnerId, today, rules));
}

async function replayMastery(learnerId: string, today: string, rules: ReviewRules): Promise<PlanFacts["mastery"]> {
  const { attempts } = await listFacts(prisma(), learnerId);
  const before = attempts.filter(({ at }) => localDay(at, rules.timeZone) < today);
  // Acts move cards, never mastery.
  const { mastery } = replayAttempts(before, [], rules);
  return new Map(mastery.map(({ concept, ...state }) => [concept, state]));
}

async function readPlacementAnswers(learnerId: string, { begun, items }: PlacementDraw): Promise<MarkedAnswer[]> {
  const rows = await prisma().attempt.findMany({
    where: { learnerId, itemId: { in: items }, gradedAt: { gte: new Date(begun) } },
    select: { itemId: true, gradedAt: true, earned: true, possible: true, guess: true, hints: true },
  });
  return rows.flatMap(({ itemId, gradedAt, earned, possible, guess, hints }) =>
    gradedAt && earned !== null && possible
      ? [{ itemId, at: gradedAt, share: correctForGuess(earned / possible, guess) * shareAfterHints(hints) }]
      : [],
  );
}
