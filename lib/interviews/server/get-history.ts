import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import { getCurriculum } from "@/lib/content/server/get-curriculum";
import { groupBy } from "@/lib/core/group-by";
import { prisma } from "@/lib/db/prisma";
import type { HistoryEntry } from "@/lib/interviews/history-schema";
import { readMarkedTurns, type MarkedTurn } from "@/lib/interviews/server/read-marked-turns";
import { settleDueInterviews } from "@/lib/interviews/server/settle-due-interviews";
import { readSetup } from "@/lib/interviews/stored-rows";
import { weighGroups, weighShares } from "@/lib/interviews/weigh-shares";

const SHOWN = 200;

/** The viewer's own interviews, newest first, with what each came to. */
export async function getHistory(viewer: Viewer): Promise<{ interviews: HistoryEntry[] }> {
  if (viewer.kind === "anonymous") return { interviews: [] };
  const { learnerId } = viewer;
  await settleDueInterviews(learnerId);
  const [sessions, turns] = await Promise.all([
    prisma().interviewSession.findMany({
      where: { learnerId },
      orderBy: [{ startedAt: "desc" }, { id: "desc" }],
      take: SHOWN,
      select: {
        ...{ id: true, setup: true, startedAt: true, endedAt: true, markedAt: true },
        _count: { select: { turns: true } },
      },
    }),
    readMarkedTurns(learnerId),
  ]);
  const of = groupBy(turns, ({ sessionId }) => sessionId);
  return {
    interviews: sessions.map(({ id, setup, startedAt, endedAt, markedAt, _count }) => {
      const known = readSetup(setup);
      return {
        ...{ interviewId: id, phase: !endedAt ? "running" : markedAt ? "ready" : "marking" },
        setup: known ? { role: known.role, level: known.level, minutes: known.minutes } : null,
        ...{ startedAt: startedAt.toISOString(), endedAt: endedAt?.toISOString() ?? null, inAll: _count.turns },
        ...summarise(of.get(id) ?? []),
      };
    }),
  };
}

function summarise(turns: readonly MarkedTurn[]): Pick<HistoryEntry, "share" | "asked" | "answered" | "topics"> {
  const { tracks, chapters } = getCurriculum();
  const trackOf = new Map(chapters.map(({ slug, track }) => [slug, track]));
  const known = turns.flatMap((turn) => {
    const track = trackOf.get(turn.chapter);
    return track !== undefined && turn.isAsked ? [{ ...turn, track }] : [];
  });
  return {
    share: weighShares(turns).share,
    asked: turns.filter(({ isAsked }) => isAsked).length,
    answered: turns.filter(({ isAnswered }) => isAnswered).length,
    topics: weighGroups(
      known,
      ({ track }) => track,
      tracks.map(({ slug }) => slug),
    ).map(({ key, share }) => ({ track: key, share })),
  };
}
