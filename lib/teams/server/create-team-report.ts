import "server-only";
import { can } from "@/lib/auth/policy";
import { hashToken } from "@/lib/auth/server/link-token";
import type { AccountViewer } from "@/lib/auth/viewer";
import { AppError } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { pool } from "@/lib/db/pool";
import type { CreateTeamReportInput } from "@/lib/teams/report-schema";
import { listOffers } from "@/lib/teams/server/list-offers";
import { factsOf, readTeam, type TeamRow } from "@/lib/teams/server/require-team";

/**
 * Tells the administrators that a team's name is offensive or pretends something: anybody may who sees it, as a member, by a link or in an
 * offer. The same name is reported once by the same person; again changes nothing.
 * @throws {AppError} `not-found` for whoever does not see the team
 */
export async function createTeamReport(
  viewer: AccountViewer,
  teamId: string,
  { text, token }: CreateTeamReportInput,
  now: Date,
): Promise<{ teamId: string }> {
  const team = await readTeam(pool(), viewer.userId, teamId);
  if (!team || !(await isSeen(viewer, team, token))) throw new AppError("not-found", { message: "no such team" });
  await pool().query(
    `INSERT INTO "TeamReport" (id, "teamId", "reporterId", name, text, "createdAt") VALUES ($1, $2, $3, $4, $5, $6)
     ON CONFLICT ("teamId", "reporterId", name) DO NOTHING`,
    [newId(), teamId, viewer.userId, team.name, text, now],
  );
  return { teamId };
}

async function isSeen(viewer: AccountViewer, team: TeamRow, token: string | undefined): Promise<boolean> {
  if (can(viewer, "team.read", factsOf(team))) return true;
  if (token === undefined) return (await listOffers(viewer)).teams.some(({ teamId }) => teamId === team.id);
  const { rowCount } = await pool().query(
    `SELECT FROM "TeamInvite" WHERE "tokenHash" = $1 AND "teamId" = $2 AND "revokedAt" IS NULL`,
    [hashToken(token), team.id],
  );
  return rowCount === 1;
}
