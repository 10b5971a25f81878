import "server-only";
import { can } from "@/lib/auth/policy";
import type { Viewer } from "@/lib/auth/viewer";
import { AppError } from "@/lib/core/errors";
import type { StatisticsList } from "@/lib/item-statistics/schema";
import { isSelfMarked, readItemLines } from "@/lib/item-statistics/server/read-item-lines";

/**
 * The figures of every item that learners meet now and the server marks.
 * @throws {AppError} not-found for whoever is no instructor
 */
export async function listItemStatistics(viewer: Viewer): Promise<StatisticsList> {
  if (!can(viewer, "statistics.read", {})) throw new AppError("not-found");
  const lines = (await readItemLines()).filter(({ isCurrent, kind }) => isCurrent && !isSelfMarked(kind));
  const newest = Math.max(...lines.map(({ computedAt }) => computedAt?.getTime() ?? 0), 0);
  return {
    items: lines.map(({ itemId, title, kind, chapter, use, figures, flags }) => ({
      ...{ itemId, title, kind, chapter, use, figures, flags },
    })),
    computedAt: newest > 0 ? new Date(newest).toISOString() : null,
  };
}
