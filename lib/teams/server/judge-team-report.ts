import "server-only";
import type * as z from "zod";
import { can } from "@/lib/auth/policy";
import type { AccountViewer } from "@/lib/auth/viewer";
import { AppError } from "@/lib/core/errors";
import { transaction } from "@/lib/db/transaction";
import type { judgeTeamReportOutput } from "@/lib/teams/report-schema";
import { EVERYBODY, tellTeam } from "@/lib/teams/server/tell-team";

/**
 * Gives a reported team another name and tells its members, or leaves the name; all who reported this name are told what became of it.
 * @throws {AppError} `not-found` for everybody but administrators, and for a report that was dealt with
 */
export async function judgeTeamReport(
  viewer: AccountViewer,
  reportId: string,
  rename: string | null,
  now: Date,
): Promise<z.input<typeof judgeTeamReportOutput>> {
  if (!can(viewer, "teamName.judge", {})) throw new AppError("not-found");
  return transaction(async (client) => {
    const found = await client.query<{ teamId: string; reported: string; name: string }>(
      `SELECT t.id AS "teamId", r.name AS reported, t.name FROM "TeamReport" r JOIN "Team" t ON t.id = r."teamId"
       WHERE r.id = $1 AND r.status = 'open' FOR UPDATE OF t`,
      [reportId],
    );
    const report = found.rows[0];
    if (!report) throw new AppError("not-found", { message: "no such report" });
    const { teamId, reported } = report;
    const renamed = rename !== null && rename !== report.name;
    if (renamed) await client.query(`UPDATE "Team" SET name = $2 WHERE id = $1`, [teamId, rename]);
    const closed = await client.query<{ reporterId: string }>(
      `UPDATE "TeamReport" SET status = $3::"ReportStatus", "closedAt" = $4, "closedById" = $5
       WHERE "teamId" = $1 AND name = $2 AND status = 'open' RETURNING "reporterId"`,
      [teamId, reported, renamed ? "resolved" : "dismissed", now, viewer.userId],
    );
    const news = { teamId, team: renamed ? rename : report.name, except: viewer.userId };
    if (renamed) await tellTeam(client, { ...news, what: "renamed", to: EVERYBODY }, now);
    const userIds = closed.rows.map(({ reporterId }) => reporterId);
    await tellTeam(client, { ...news, what: renamed ? "name-changed" : "name-kept", to: { userIds } }, now);
    return { reportId, teamId, renamed, closed: userIds.length };
  });
}
