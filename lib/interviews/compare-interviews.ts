import type { HistoryEntry } from "@/lib/interviews/history-schema";

/** A marked interview of one role, as a trend shows it. */
export interface TrendPoint {
  readonly interviewId: string;
  readonly endedAt: string;
  readonly share: number;
  /** Against the one before it; null for the first. */
  readonly change: number | null;
}

export interface RoleTrend {
  readonly role: string;
  /** The oldest first. */
  readonly points: readonly TrendPoint[];
  /** Tracks that the last two have in common, with both shares. */
  readonly topics: readonly { readonly track: string; readonly before: number; readonly now: number }[];
}

/**
 * Interviews of each role, one after the other; roles with fewer than two have nothing to compare. The role that was held last comes first.
 * @param interviews newest first
 */
export function compareInterviews(interviews: readonly HistoryEntry[]): RoleTrend[] {
  const roles = [...new Set(interviews.flatMap(({ setup }) => setup?.role ?? []))];
  return roles.flatMap((role) => {
    const held = interviews
      .flatMap((each) =>
        each.setup?.role === role && each.share !== null && each.endedAt !== null
          ? [{ ...each, share: each.share, endedAt: each.endedAt }]
          : [],
      )
      .toReversed();
    const [before, now] = held.slice(-2);
    if (!before || !now) return [];
    const points = held.map(({ interviewId, endedAt, share }, index) => {
      const last = held[index - 1];
      return { interviewId, endedAt, share, change: last ? share - last.share : null };
    });
    const topics = now.topics.flatMap(({ track, share }) => {
      const then = before.topics.find((topic) => topic.track === track)?.share ?? null;
      return share === null || then === null ? [] : [{ track, before: then, now: share }];
    });
    return [{ role, points, topics }];
  });
}
