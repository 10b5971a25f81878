import type { ResultSession } from "@/lib/quizzes/results-schema";

/** Whoever stays so long at an item without saving anything is stuck at it. */
export const STUCK_MS = 180_000;

/** How an item goes. */
export interface ItemFacts {
  readonly column: number;
  /** Learners who have been at it for three minutes or more, without saving anything. */
  readonly stuck: number;
  /** Learners who are at it now. */
  readonly here: number;
  /** Sessions that have it, and those of them in which it was answered. */
  readonly met: number;
  readonly answered: number;
  /** Of the sessions whose marks are shown: how many there are, and the mean share that the item earned in them; null without any. */
  readonly marked: number;
  readonly share: number | null;
}

/** Since when somebody has done nothing: came to where he is, or saved something. */
export function stillSince({ at, savedAt }: Pick<ResultSession, "at" | "savedAt">): Date | undefined {
  if (!at) return undefined;
  return new Date(savedAt !== null && savedAt > at.since ? savedAt : at.since);
}

/**
 * The items of a quiz, those first on which people are stuck: by how many are stuck at it now, then by what it cost those whose marks are
 * shown, then by how many left it out.
 */
export function rankItems(
  columns: number,
  sessions: readonly Pick<ResultSession, "at" | "savedAt" | "cells" | "shares" | "endedAt">[],
  now: Date,
): readonly ItemFacts[] {
  const facts = Array.from({ length: columns }, (_, column) => factsOf(column, sessions, now));
  const lost = ({ share }: ItemFacts) => 1 - (share ?? 1);
  const left = ({ met, answered }: ItemFacts) => met - answered;
  return facts.toSorted((a, b) => b.stuck - a.stuck || lost(b) - lost(a) || left(b) - left(a) || a.column - b.column);
}

function factsOf(column: number, sessions: Parameters<typeof rankItems>[1], now: Date): ItemFacts {
  const of = sessions.filter(({ cells }) => (cells[column] ?? "-") !== "-");
  const here = of.filter(({ at }) => at?.column === column);
  const earned = of.flatMap((session) => shareIn(session, column) ?? []);
  return {
    ...{ column, here: here.length, met: of.length },
    stuck: here.filter((session) => now.getTime() - (stillSince(session)?.getTime() ?? Infinity) >= STUCK_MS).length,
    answered: of.filter(({ cells }) => cells[column] !== ".").length,
    marked: earned.length,
    share: earned.length > 0 ? earned.reduce((sum, share) => sum + share, 0) / earned.length : null,
  };
}

/** Undefined where it is not known, or not decided. */
function shareIn(
  { cells, shares, endedAt }: Pick<ResultSession, "cells" | "shares" | "endedAt">,
  column: number,
): number | undefined {
  switch (cells[column]) {
    case "r":
      return 1;
    case "w":
      return 0;
    case "p":
      return shares.find((each) => each.column === column)?.share;
    case ".":
      // Beside hidden marks an item that was left out would look like the hardest.
      return endedAt !== null && /[rpw]/.test(cells) ? 0 : undefined;
    default:
      return undefined;
  }
}
