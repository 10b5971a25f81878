import "server-only";
import { QUEUE_SHOWN, type CmsQueue } from "@/lib/cms/queue-schema";
import { localizedTitle } from "@/lib/cms/schema";
import { earliestFreshMonth } from "@/lib/content/check/check-reviewed";
import { pool } from "@/lib/db/pool";

type Stale = CmsQueue["stale"];

interface Row extends Omit<Stale["entries"][number], "title" | "reasons"> {
  readonly title: unknown;
  readonly isDue: boolean;
  readonly isOld: boolean;
  readonly total: number;
}

const SQL = `
  SELECT *, count(*) OVER ()::int AS total FROM (
    SELECT i.id AS "itemId", i.chapter, r.kind, r.envelope->'title' AS title, i."reviewOn"::text AS "reviewOn",
      coalesce(r.envelope->>'reviewed', '') AS reviewed, r.behind,
      coalesce(i."reviewOn" <= $1::date, false) AS "isDue", coalesce(r.envelope->>'reviewed', '') < $2 AS "isOld"
    FROM "Item" i JOIN "ItemRevision" r ON r."itemId" = i.id AND r.status = 'published'
    WHERE i.status = 'active') q
  WHERE "isDue" OR "isOld" OR behind IS NOT NULL
  ORDER BY coalesce("reviewOn", reviewed), "itemId" LIMIT ${QUEUE_SHOWN}`;

/** Published items whose day of review has come, whose facts were checked too long ago, or one of whose languages is behind. */
export async function listStale(now: Date): Promise<Stale> {
  const { rows } = await pool().query<Row>(SQL, [now.toISOString().slice(0, 10), earliestFreshMonth(now)]);
  return {
    entries: rows.map(({ total: _, isDue, isOld, title, ...row }) => ({
      ...row,
      title: localizedTitle.safeParse(title).data ?? { zh: "", en: "" },
      reasons: [
        ...(isDue ? (["review-date"] as const) : []),
        ...(isOld ? (["facts"] as const) : []),
        ...(row.behind ? (["behind"] as const) : []),
      ],
    })),
    total: rows[0]?.total ?? 0,
  };
}
