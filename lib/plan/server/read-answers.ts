import "server-only";
import { localDay } from "@/lib/core/local-day";
import { prisma } from "@/lib/db/prisma";
import type { PlanFacts } from "@/lib/plan/plan-facts";
import { replayAttempts } from "@/lib/practice/replay-attempts";
import { listFacts } from "@/lib/practice/server/list-facts";
import { correctForGuess, shareAfterHints } from "@/lib/progress/mastery";
import type { ReviewRules } from "@/lib/review/review-rules";

/** How many of the latest timed answers say how long one takes. */
const TIMED = 200;

export type OwnAnswers = Pick<
  PlanFacts,
  "answeredBefore" | "answeredToday" | "activeDays" | "durationsMs" | "answers" | "mastery"
>;

export const NO_ANSWERS: OwnAnswers = {
  answeredBefore: new Map(),
  answeredToday: new Set(),
  ...{ activeDays: [], durationsMs: [], answers: [], mastery: new Map() },
};

/** What the learner answered, those answers included that wait for his own marks; and his mastery as it was when today began. */
export async function readAnswers(learnerId: string, now: Date, rules: ReviewRules): Promise<OwnAnswers> {
  const [attempts, facts] = await Promise.all([
    prisma().attempt.findMany({
      where: { learnerId },
      select: { itemId: true, submittedAt: true, durationMs: true },
      orderBy: { submittedAt: "asc" },
    }),
    listFacts(prisma(), learnerId),
  ]);
  const today = localDay(now, rules.timeZone);
  const dayOf = ({ submittedAt }: { readonly submittedAt: Date }) => localDay(submittedAt, rules.timeZone);
  const before = facts.attempts.filter(({ at }) => localDay(at, rules.timeZone) < today);
  // Acts move cards, never mastery.
  const { mastery } = replayAttempts(before, [], rules);
  return {
    answeredBefore: new Map(
      attempts.filter((each) => dayOf(each) < today).map(({ itemId, submittedAt }) => [itemId, submittedAt]),
    ),
    answeredToday: new Set(attempts.filter((each) => dayOf(each) === today).map(({ itemId }) => itemId)),
    activeDays: [...new Set(attempts.map(dayOf))],
    durationsMs: attempts.flatMap(({ durationMs }) => durationMs ?? []).slice(-TIMED),
    answers: facts.attempts.map(({ itemId, at, share, guess, hints }) => ({
      ...{ itemId, at },
      share: correctForGuess(share, guess) * shareAfterHints(hints),
    })),
    mastery: new Map(mastery.map(({ concept, ...state }) => [concept, state])),
  };
}
