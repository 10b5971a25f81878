import "server-only";
import { can } from "@/lib/auth/policy";
import type { LearnerViewer } from "@/lib/auth/viewer";
import { AppError } from "@/lib/core/errors";
import { logger } from "@/lib/core/logger";
import { prisma } from "@/lib/db/prisma";
import { notice, type Notice } from "@/lib/notices/schema";
import { formatCursor, parseCursor } from "@/lib/progress/history-cursor";

const PAGE = 20;

/**
 * One page of what a learner is told, newest first, and how much of all he has not read.
 * @throws {AppError} `invalid-input` for a cursor that was not given out here
 */
export async function listNotices(
  viewer: LearnerViewer,
  cursorText?: string,
): Promise<{ notices: Notice[]; unread: number; nextCursor: string | null }> {
  const { learnerId } = viewer;
  if (!can(viewer, "notice.read", { learnerId })) throw new AppError("not-found");
  const cursor = cursorText === undefined ? undefined : parseCursor(cursorText);
  if (cursorText !== undefined && !cursor)
    throw new AppError("invalid-input", { issues: [{ path: "cursor", code: "invalid" }] });
  const [rows, unread] = await Promise.all([
    prisma().notice.findMany({
      where: {
        learnerId,
        ...(cursor && { OR: [{ createdAt: { lt: cursor.at } }, { createdAt: cursor.at, id: { lt: cursor.id } }] }),
      },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      // One more than is shown tells whether there is a next page.
      take: PAGE + 1,
      select: { id: true, kind: true, body: true, createdAt: true, readAt: true },
    }),
    prisma().notice.count({ where: { learnerId, readAt: null } }),
  ]);
  const shown = rows.slice(0, PAGE);
  const last = shown.at(-1);
  return {
    notices: shown.flatMap(toNotice),
    unread,
    nextCursor: rows.length > PAGE && last ? formatCursor({ at: last.createdAt, id: last.id }) : null,
  };
}

/** One that cannot be read is left out rather than taking the page with it. */
function toNotice(row: { id: string; kind: string; body: unknown; createdAt: Date; readAt: Date | null }): Notice[] {
  const { createdAt, readAt, ...rest } = row;
  const parsed = notice.safeParse({
    ...{ ...rest, createdAt: createdAt.toISOString(), readAt: readAt?.toISOString() ?? null },
  });
  if (!parsed.success) logger.error({ err: parsed.error, kind: row.kind, notice: row.id }, "a notice cannot be read");
  return parsed.success ? [parsed.data] : [];
}
