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
  { status, chapter, item, of, cursor: cursorText }: ReportFilter & { readonly cursor?: string | undefined },
): Promise<ListedReports> {
  if (!can(viewer, "report.read", {})) throw new AppError("not-found");
  const cursor = cursorText === undefined ? undefined : parseCursor(cursorText);
  if (cursorText !== undefined && !cursor)
    throw new AppError("invalid-input", { issues: [{ path: "cursor", code: "invalid" }] });

  const rows = await prisma().problemReport.findMany({
    where: {
      ...(status && { status }),
      ...(chapter && { chapter }),
      ...((item !== undefined || of === "mine") && { itemId: { in: await listItems(viewer, item, of) } }),
      ...(cursor && { OR: [{ createdAt: { lt: cursor.at } }, { createdAt: cursor.at, id: { lt: cursor.id } }] }),
    },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    // One more than is shown tells whether there is a next page.
    take: PAGE + 1,
    select: {
      ...{ id: true, status: true, locale: true, chapter: true, itemId: true, revisionId: true, block: true },
      ...{ quote: true, text: true, createdAt: true, closedAt: true, part: true, answer: true, viewLearnerId: true },
      learner: { select: { user: { select: { nickname: true, deletedAt: true } } } },
      closedBy: { select: { nickname: true } },
    },
  });
  const shown = rows.slice(0, PAGE);
  const last = shown.at(-1);
  const numbers = await readNumbers(shown.flatMap(({ revisionId }) => revisionId ?? []));
  const published = await readPublished(shown.flatMap(({ itemId }) => itemId ?? []));
  return {
    reports: shown.map(({ learner, createdAt, closedAt, closedBy, revisionId, locale, viewLearnerId, ...rest }) => ({
      ...rest,
      locale: isLocale(locale) ? locale : "en",
      revision: revisionId ? (numbers.get(revisionId) ?? null) : null,
      published: rest.itemId === null ? null : (published.get(rest.itemId) ?? null),
      hasView: revisionId !== null && viewLearnerId !== null,
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

async function readPublished(itemIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
  if (itemIds.length === 0) return new Map();
  const revisions = await prisma().itemRevision.findMany({
    where: { itemId: { in: [...itemIds] }, status: "published" },
    select: { itemId: true, number: true },
  });
  return new Map(revisions.map(({ itemId, number }) => [itemId, number]));
}

/** Ids of the items that are asked for: one, those whose newest revision the viewer wrote, or both. */
async function listItems(viewer: Viewer, item: string | undefined, of: ReportFilter["of"]): Promise<string[]> {
  if (of !== "mine") return item === undefined ? [] : [item];
  if (viewer.kind !== "account") return [];
  const rows = await prisma().$queryRaw<{ id: string }[]>`
    SELECT i.id FROM "Item" i CROSS JOIN LATERAL (
      SELECT "authorId" FROM "ItemRevision" WHERE "itemId" = i.id ORDER BY number DESC LIMIT 1) r
    WHERE coalesce(r."authorId", i."createdById") = ${viewer.userId}::uuid AND (${item ?? null}::text IS NULL OR i.id = ${item ?? null})`;
  return rows.map(({ id }) => id);
}
