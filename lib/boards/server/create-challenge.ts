import "server-only";
import type { AccountViewer } from "@/lib/auth/viewer";
import { AppError } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { withTeam } from "@/lib/teams/server/require-team";

/** Questions of one team that wait for an answer. */
const MOST_OPEN = 5;

/**
 * Asks another team for a week. It must let others see it on boards; for every other one the answer is that there is none.
 * @throws {AppError} `not-found`, `not-allowed`, `team-archived`, `challenge-exists` where the two have one that is open or runs, or the
 * asking team has too many open ones
 */
export function createChallenge(
  viewer: AccountViewer,
  teamId: string,
  toTeamId: string,
  now: Date,
): Promise<{ teamId: string; challengeId: string }> {
  return withTeam(viewer, teamId, "team.challenge", async (client) => {
    const { rowCount } = await client.query(
      `SELECT FROM "Team" WHERE id = $1 AND id <> $2 AND "isListed" AND "archivedAt" IS NULL`,
      [toTeamId, teamId],
    );
    if (rowCount === 0) throw new AppError("not-found", { message: "no such team" });
    // Two teams that ask each other at once: the second to come here finds the first.
    await client.query(
      `SELECT pg_advisory_xact_lock(hashtextextended('challenge:' || least($1::text, $2) || greatest($1, $2), 0))`,
      [...[teamId, toTeamId]],
    );
    const { rows } = await client.query<{ open: number; between: number }>(
      `SELECT (count(*) FILTER (WHERE "fromTeamId" = $1 AND status = 'open'))::int AS open,
         (count(*) FILTER (WHERE $2::uuid IN ("fromTeamId", "toTeamId") AND (status = 'open' OR (status = 'accepted' AND EXISTS (
           SELECT FROM "Season" s WHERE s."challengeId" = c.id AND s."endsAt" > $3)))))::int AS between
       FROM "TeamChallenge" c WHERE $1::uuid IN ("fromTeamId", "toTeamId")`,
      [teamId, toTeamId, now],
    );
    if ((rows[0]?.between ?? 0) > 0 || (rows[0]?.open ?? 0) >= MOST_OPEN) throw new AppError("challenge-exists");
    const challengeId = newId();
    await client.query(
      `INSERT INTO "TeamChallenge" (id, "fromTeamId", "toTeamId", "madeById", "createdAt") VALUES ($1, $2, $3, $4, $5)`,
      [challengeId, teamId, toTeamId, viewer.userId, now],
    );
    return { teamId, challengeId };
  });
}
