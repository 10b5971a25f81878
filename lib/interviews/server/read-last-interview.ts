import "server-only";
import { localDay } from "@/lib/core/local-day";
import { prisma } from "@/lib/db/prisma";
import { missedConcepts } from "@/lib/interviews/missed-concepts";
import { readMarkedTurns } from "@/lib/interviews/server/read-marked-turns";

/** After so many days other things say more about what is weak. */
const LATEST_DAYS = 21;
const DAY_MS = 86_400_000;

/**
 * The learner's last marked interview before today, with the concepts that it missed and what their questions earned; null where it is
 * more than three weeks ago. Today's own counts from tomorrow on: the list of a day stays as it is while it is worked off.
 */
export async function readLastInterview(
  learnerId: string,
  now: Date,
  timeZone: string,
): Promise<{ endedAt: Date; missed: ReadonlyMap<string, number> } | null> {
  const sessions = await prisma().interviewSession.findMany({
    where: { learnerId, markedAt: { not: null }, endedAt: { gt: new Date(now.getTime() - LATEST_DAYS * DAY_MS) } },
    orderBy: { endedAt: "desc" },
    select: { id: true, endedAt: true },
  });
  const today = localDay(now, timeZone);
  const last = sessions.find(({ endedAt }) => endedAt && localDay(endedAt, timeZone) < today);
  if (!last?.endedAt) return null;
  const turns = await readMarkedTurns(learnerId);
  return { endedAt: last.endedAt, missed: missedConcepts(turns.filter(({ sessionId }) => sessionId === last.id)) };
}
