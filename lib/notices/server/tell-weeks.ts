import "server-only";
import type { PoolClient } from "pg";
import { DEFAULT_TIME_ZONE, dayNumber, dayOfNumber, isTimeZone, localDay } from "@/lib/core/local-day";
import { pool } from "@/lib/db/pool";
import { weekdayOf } from "@/lib/notices/next-digest";
import { insertNotices } from "@/lib/notices/server/insert-notice";
import { tellOnce } from "@/lib/notices/server/tell-once";

/** Whoever chose no zone, or one that this server does not know, lives in Greenwich. */
const ZONE = `CASE WHEN l.settings->>'timeZone' = ANY($1::text[]) THEN l.settings->>'timeZone' ELSE '${DEFAULT_TIME_ZONE}' END`;

interface Week {
  readonly learnerId: string;
  readonly answered: number;
  readonly solved: number;
  readonly days: number;
}

/** Tells each account what it did last week, once the week is over in its zone: zone by zone, each once. */
export async function tellWeeks(now: Date): Promise<void> {
  const { rows } = await pool().query<{ zone: string }>(
    `SELECT DISTINCT settings->>'timeZone' AS zone FROM "Learner" WHERE kind = 'account' AND settings->>'timeZone' IS NOT NULL`,
  );
  const zones = [...new Set([...rows.map(({ zone }) => zone).filter(isTimeZone), DEFAULT_TIME_ZONE])];
  for (const zone of zones) {
    const today = localDay(now, zone);
    const monday = dayOfNumber(dayNumber(today) - weekdayOf(today) + 1);
    const week = dayOfNumber(dayNumber(monday) - 7);
    await tellOnce(`week:${zone}:${week}`, now, async (client) => {
      const told = await listWeeks(client, zones, zone, week);
      if (told.length === 0) return;
      await insertNotices(
        (text, values) => client.query(text, [...values]),
        { kind: "weekly", about: week, now },
        told.map(({ learnerId, ...done }) => ({ learnerId, body: { version: 1 as const, week, ...done } })),
      );
    });
  }
}

async function listWeeks(client: PoolClient, zones: readonly string[], zone: string, week: string): Promise<Week[]> {
  const { rows } = await client.query<Week>(
    `SELECT a."learnerId", count(*)::int AS answered, count(*) FILTER (WHERE a.earned >= a.possible)::int AS solved,
       count(DISTINCT (a."submittedAt" AT TIME ZONE $2)::date)::int AS days
     FROM "Learner" l JOIN "Attempt" a ON a."learnerId" = l.id
       AND a."submittedAt" >= ($3::date::timestamp AT TIME ZONE $2) AND a."submittedAt" < (($3::date + 7)::timestamp AT TIME ZONE $2)
     WHERE l.kind = 'account' AND ${ZONE} = $2 GROUP BY a."learnerId"`,
    [zones, zone, week],
  );
  return rows;
}
