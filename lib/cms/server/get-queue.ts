import "server-only";
import { can } from "@/lib/auth/policy";
import type { AccountViewer } from "@/lib/auth/viewer";
import { QUEUE_SHOWN, type CmsQueue } from "@/lib/cms/queue-schema";
import { localizedTitle } from "@/lib/cms/schema";
import { getReviewPolicy } from "@/lib/cms/server/review-policy";
import { listStale } from "@/lib/cms/server/list-stale";
import { AppError } from "@/lib/core/errors";
import { pool } from "@/lib/db/pool";

type Entry = CmsQueue["returned"]["entries"][number];

interface Row extends Omit<Entry, "since" | "title"> {
  readonly title: unknown;
  readonly since: Date;
  readonly total: number;
}

/*
 * `newest`: the same as newestRevision of lib/cms/newest-revision.ts, which a test holds it to. Few revisions are under way at a time, and
 * they are found by their status.
 */
const REVISIONS = `
  SELECT i.id AS "itemId", i.chapter, r.kind, r.envelope->'title' AS title, r.id AS "revisionId", r.number, r.status,
    nullif(u.nickname, '') AS author, r.note, r."authorId", r.origin,
    r.id <> n.id OR (p.id IS NOT NULL AND NOT EXISTS (
      WITH RECURSIVE chain AS (
        SELECT r.id, r."baseId" UNION SELECT b.id, b."baseId" FROM chain c JOIN "ItemRevision" b ON b.id = c."baseId")
      SELECT FROM chain WHERE chain.id = p.id)) AS "isOvertaken",
    (SELECT count(*)::int FROM "RevisionComment" c WHERE c."revisionId" = r.id AND c."resolvedAt" IS NULL) AS "openComments",
    coalesce((SELECT max(s.at) FROM "RevisionStep" s WHERE s."revisionId" = r.id AND s."to" = r.status), r."createdAt") AS since
  FROM "ItemRevision" r
  JOIN "Item" i ON i.id = r."itemId"
  LEFT JOIN "User" u ON u.id = r."authorId"
  LEFT JOIN "ItemRevision" p ON p."itemId" = r."itemId" AND p.status = 'published'
  LEFT JOIN LATERAL (
    SELECT o.id FROM "ItemRevision" o
    WHERE o."itemId" = r."itemId" AND (o."publishedAt" IS NOT NULL OR (o.origin = 'editor' AND o.status <> 'superseded'))
    ORDER BY o.number DESC LIMIT 1) n ON true
  WHERE r.status IN ('draft', 'in_review', 'changes_asked', 'approved')`;

/**
 * What waits for somebody in the bank: to be judged by the viewer, to be gone on with by him, upstream changes beside edits, and published
 * items that want a look. The oldest first. @throws {AppError} not-found
 */
export async function getQueue(viewer: AccountViewer, now: Date): Promise<CmsQueue> {
  if (!can(viewer, "item.edit", {})) throw new AppError("not-found");
  const { by: reviewBy } = await getReviewPolicy();
  const mayJudge = can(viewer, "revision.review", { authorId: null, reviewBy });
  const mayJudgeOwn = can(viewer, "revision.review", { authorId: viewer.userId, reviewBy });
  const [forReview, returned, upstream, stale] = await Promise.all([
    list(
      `origin = 'editor' AND status = 'in_review' AND NOT "isOvertaken" AND $2 AND ($3 OR "authorId" IS DISTINCT FROM $1)`,
      [viewer.userId, mayJudge, mayJudgeOwn],
    ),
    list(
      `origin = 'editor' AND "authorId" = $1 AND (status IN ('changes_asked', 'approved') OR (status = 'in_review' AND "isOvertaken"))`,
      [viewer.userId],
      `CASE WHEN "isOvertaken" THEN 'overtaken' ELSE status::text END`,
    ),
    list(`origin = 'content' AND status = 'draft' AND $1`, [mayJudge]),
    listStale(now),
  ]);
  return {
    forReview: { ...forReview, entries: forReview.entries.map(withoutReason) },
    returned,
    upstream: { ...upstream, entries: upstream.entries.map(withoutReason) },
    stale,
  };
}

const withoutReason = ({ reason: _, ...entry }: Entry) => entry;

/** @param reason SQL for why an entry stands in the list */
async function list(condition: string, values: readonly unknown[], reason = "NULL"): Promise<CmsQueue["returned"]> {
  const { rows } = await pool().query<Row>(
    `SELECT "itemId", chapter, kind, title, "revisionId", number, status, author, note, "openComments", since,
       ${reason} AS reason, count(*) OVER ()::int AS total
     FROM (${REVISIONS}) q WHERE ${condition} ORDER BY since, "revisionId" LIMIT ${QUEUE_SHOWN}`,
    [...values],
  );
  return {
    entries: rows.map(({ total: _, since, title, ...row }) => ({
      ...row,
      since: since.toISOString(),
      title: localizedTitle.safeParse(title).data ?? { zh: "", en: "" },
    })),
    total: rows[0]?.total ?? 0,
  };
}
