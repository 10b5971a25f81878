import "server-only";
import { can } from "@/lib/auth/policy";
import type { Viewer } from "@/lib/auth/viewer";
import { AppError } from "@/lib/core/errors";
import { isLocale } from "@/lib/core/locale";
import { prisma } from "@/lib/db/prisma";
import { formatCursor, parseCursor } from "@/lib/progress/history-cursor";
import type { Report, ReportFilter } from "@/lib/reports/schema";

const PAGE = 20;

interface ListedReports {
  readonly reports: Report[];
  readonly nextCursor: string | null;
}

/**
 * One page of what readers found wrong, newest first. Of the reporter only the nickname of an account is told.
 * @throws {AppError} `not-found` for whoever is no instructor, `invalid-input` for a cursor that was not given out here
 */
export async function listReports(
  viewer: Viewer,
  { status, chapter, cursor: cursorText }: ReportFilter & { readonly cursor?: string | undefined },
): Promise<ListedReports> {
  if (!can(viewer, "report.read", {})) throw new AppError("not-found");
  const cursor = cursorText === undefined ? undefined : parseCursor(cursorText);
  if (cursorText !== undefined && !cursor)
    throw new AppError("invalid-input", { issues: [{ path: "cursor", code: "invalid" }] });

  const rows = await prisma().problemReport.findMany({
    where: {
      ...(status && { status }),
      ...(chapter && { chapter }),
      ...(cursor && { OR: [{ createdAt: { lt: cursor.at } }, { createdAt: cursor.at, id: { lt: cursor.id } }] }),
    },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    // One more than is shown tells whether there is a next page.
    take: PAGE + 1,
    select: {
      ...{ id: true, status: true, locale: true, chapter: true, itemId: true, revisionId: true, block: true },
      ...{ quote: true, text: true, createdAt: true, closedAt: true },
      learner: { select: { user: { select: { nickname: true, deletedAt: true } } } },
      closedBy: { select: { nickname: true } },
    },
  });
  const shown = rows.slice(0, PAGE);
  const last = shown.at(-1);
  const numbers = await readNumbers(shown.flatMap(({ revisionId }) => revisionId ?? []));
  return {
    reports: shown.map(({ learner, createdAt, closedAt, closedBy, revisionId, locale, ...rest }) => ({
      ...rest,
      locale: isLocale(locale) ? locale : "en",
      revision: revisionId ? (numbers.get(revisionId) ?? null) : null,
      reporter: learner.user?.deletedAt === null ? learner.user.nickname : null,
      at: createdAt.toISOString(),
      closedAt: closedAt?.toISOString() ?? null,
      closedBy: closedBy?.nickname ?? null,
    })),
    nextCursor: rows.length > PAGE && last ? formatCursor({ at: last.createdAt, id: last.id }) : null,
  };
}

async function readNumbers(ids: readonly string[]): Promise<ReadonlyMap<string, number>> {
  if (ids.length === 0) return new Map();
  const revisions = await prisma().itemRevision.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, number: true },
  });
  return new Map(revisions.map(({ id, number }) => [id, number]));
}
