import "server-only";
import type { PoolClient } from "pg";
import { pool } from "@/lib/db/pool";
import { transaction } from "@/lib/db/transaction";
import { beginHistograms, foldSite, openSiteSeasons, takeStale } from "@/lib/points/server/fold-site";
import { countMembers, forgetLeavers, sumSeasons } from "@/lib/points/server/fold-teams";
import { closeSeasons, openTeamSeasons } from "@/lib/points/server/roll-over";
import { ALL_TIME } from "@/lib/points/weeks";

/** Scores that one round takes. */
const BATCH = 2_000;
/** Boards with more members than this are counted by histograms (docs/decisions/070). */
const HISTOGRAM_FROM = 100_000;

/**
 * One round of what boards need beside the scores that answers write: places, sums of teams, histograms, seasons that begin and end.
 * One server at a time does it, in one transaction, and marks what it did in that: what is broken off is as if it had not begun.
 * @returns how many scores it took; undefined when another server is at it
 */
export async function foldScores(now: Date, { histogramFrom = HISTOGRAM_FROM } = {}): Promise<number | undefined> {
  if (!(await hasWork(now))) return 0;
  return transaction(async (client) => {
    if (!(await holdFold(client))) return undefined;
    const stale = await takeStale(client, BATCH);
    const learnerIds = [...new Set(stale.map(({ learnerId }) => learnerId))];
    await openSiteSeasons(
      client,
      stale.map(({ seasonId }) => seasonId),
      now,
    );
    if (stale.length > 0) await foldSite(client, stale);
    await foldTeams(client, learnerIds, now);
    await beginHistograms(client, histogramFrom);
    if (stale.length < BATCH) await closeSeasons(client, now);
    return stale.length;
  });
}

/** Most rounds find nothing, and end with this one question. */
async function hasWork(now: Date): Promise<boolean> {
  const { rows } = await pool().query<{ hasWork: boolean }>({
    name: "fold-has-work",
    text: `SELECT EXISTS (SELECT FROM "MemberScore" WHERE "isStale") OR EXISTS (SELECT FROM "Team" WHERE "isStale")
      OR EXISTS (SELECT FROM "Season" WHERE "closedAt" IS NULL AND "endsAt" <= $1)
      OR NOT EXISTS (SELECT FROM "Season" WHERE id = ${ALL_TIME}) AS "hasWork"`,
    values: [now],
  });
  return rows[0]?.hasWork === true;
}

async function foldTeams(client: PoolClient, learnerIds: readonly string[], now: Date): Promise<void> {
  const opened = await openTeamSeasons(client, learnerIds, now);
  const left = await forgetLeavers(client);
  const whole = [...opened, ...left];
  if (whole.length > 0) await countMembers(client, { seasonIds: whole });
  const changed = learnerIds.length > 0 ? await countMembers(client, { learnerIds }) : [];
  const seasonIds = [...new Set([...whole, ...changed])];
  if (seasonIds.length > 0) await sumSeasons(client, seasonIds);
}

/** Takes the fold for this transaction, if nobody has it. */
async function holdFold(client: PoolClient): Promise<boolean> {
  const { rows } = await client.query<{ isOurs: boolean }>(
    `SELECT pg_try_advisory_xact_lock(hashtextextended('fold-scores', 0)) AS "isOurs"`,
  );
  return rows[0]?.isOurs === true;
}
