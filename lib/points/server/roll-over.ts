import "server-only";
import type { PoolClient } from "pg";
import { weekAfter, weekOf, type Week } from "@/lib/points/weeks";

/** So long after its end a season still takes what was answered before it and was under way. */
const GRACE_MS = 60_000;
/** A team that was away for longer begins anew. */
const WEEKS_MADE_UP_FOR = 53;

interface TeamToOpen {
  readonly teamId: string;
  readonly zone: string;
  /** When its newest week ended; null where it has none. */
  readonly lastEnd: Date | null;
}

/**
 * Opens the seasons that teams lack: the first ones of teams in which somebody has earned points, and the weeks that follow those
 * that ended, one after the other where this comes late. Done twice it does nothing.
 * @returns the seasons that it opened, of which nothing is counted yet
 */
export async function openTeamSeasons(
  client: PoolClient,
  learnerIds: readonly string[],
  now: Date,
): Promise<readonly number[]> {
  const { rows } = await client.query<TeamToOpen>({
    name: "teams-to-open",
    text: `SELECT t.id AS "teamId", t.zone, (SELECT max("endsAt") FROM "Season" WHERE "teamId" = t.id AND kind = 'week') AS "lastEnd"
      FROM "Team" t
      WHERE t."archivedAt" IS NULL AND t.id IN (
        SELECT m."teamId" FROM "Learner" l JOIN "Membership" m ON m."userId" = l."userId" WHERE l.id = ANY($1::uuid[])
        UNION ALL
        SELECT "teamId" FROM "Season" WHERE kind = 'week' AND "closedAt" IS NULL AND "endsAt" <= $2 AND "teamId" IS NOT NULL
      ) AND NOT EXISTS (SELECT FROM "Season" s WHERE s."teamId" = t.id AND s.kind = 'week' AND s."endsAt" > $2)`,
    values: [learnerIds, now],
  });
  if (rows.length === 0) return [];
  const weeks = rows.flatMap((team) => weeksToOpen(team, now).map((week) => ({ ...week, teamId: team.teamId })));
  const opened = await client.query<{ id: number }>(
    `INSERT INTO "Season" ("teamId", kind, week, zone, "startsAt", "endsAt")
     SELECT t.id, 'all'::"SeasonKind", NULL, 'UTC', to_timestamp(0), NULL::timestamptz FROM unnest($1::uuid[]) AS t(id)
     UNION ALL
     SELECT w."teamId", 'week', w.week, w.zone, w."startsAt", w."endsAt" FROM jsonb_to_recordset($2::jsonb)
       AS w("teamId" uuid, week text, zone text, "startsAt" timestamptz, "endsAt" timestamptz)
     ON CONFLICT DO NOTHING RETURNING id`,
    [rows.map(({ teamId }) => teamId), JSON.stringify(weeks)],
  );
  return opened.rows.map(({ id }) => id);
}

function weeksToOpen({ zone, lastEnd }: TeamToOpen, now: Date): readonly Week[] {
  const present = weekOf(now, zone);
  if (!lastEnd) return [present];
  const weeks: Week[] = [];
  for (let end = lastEnd; end <= now && weeks.length <= WEEKS_MADE_UP_FOR; end = weeks.at(-1)?.endsAt ?? now) {
    weeks.push(weekAfter(end, zone));
  }
  return weeks.length > WEEKS_MADE_UP_FOR ? [present] : weeks;
}

/** Closes what is over, everything being folded: from then on nothing of it changes. */
export async function closeSeasons(client: PoolClient, now: Date): Promise<void> {
  await client.query({
    name: "close-seasons",
    text: `UPDATE "Season" SET "closedAt" = $1, version = version + 1 WHERE "closedAt" IS NULL AND "endsAt" <= $2`,
    values: [now, new Date(now.getTime() - GRACE_MS)],
  });
}
