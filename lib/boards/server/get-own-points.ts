import "server-only";
import type { OwnPoints } from "@/lib/boards/schema";
import type { AccountViewer } from "@/lib/auth/viewer";
import { utcDay } from "@/lib/core/local-day";
import { pool } from "@/lib/db/pool";
import { POINT_RULES } from "@/lib/points/rules";
import { ALL_TIME, weekNumber } from "@/lib/points/weeks";

const NEWEST = 50;

interface Row extends Omit<OwnPoints, "events" | "dayCap"> {
  readonly events: OwnPoints["events"];
}

/** The viewer's points, and the entries of the ledger that came last. */
export async function getOwnPoints({ learnerId }: AccountViewer, now: Date): Promise<OwnPoints> {
  const { rows } = await pool().query<Row>({
    name: "own-points",
    text: `SELECT
        coalesce((SELECT points FROM "MemberScore" WHERE "seasonId" = ${ALL_TIME} AND "learnerId" = $1), 0) AS "allTime",
        coalesce((SELECT points FROM "MemberScore" WHERE "seasonId" = $2 AND "learnerId" = $1), 0) AS week,
        (SELECT coalesce(sum(points), 0)::int FROM "PointEvent"
          WHERE "learnerId" = $1 AND at >= to_timestamp($3::int * 86400) AND day = $3::int) AS today,
        coalesce((SELECT jsonb_agg(jsonb_build_object('id', e.id, 'kind', e.kind, 'itemId', e."itemId", 'points', e.points,
            'worth', e.worth, 'at', to_char(e.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) ORDER BY e.at DESC, e.id DESC)
          FROM (SELECT * FROM "PointEvent" WHERE "learnerId" = $1 ORDER BY at DESC LIMIT ${NEWEST}) e), '[]') AS events`,
    values: [learnerId, weekNumber(now), utcDay(now)],
  });
  if (!rows[0]) throw new Error("a statement without a row");
  return { ...rows[0], dayCap: POINT_RULES.dayCap };
}
