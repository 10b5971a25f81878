import "server-only";
import { can } from "@/lib/auth/policy";
import type { AccountViewer } from "@/lib/auth/viewer";
import { AppError } from "@/lib/core/errors";
import { pool } from "@/lib/db/pool";
import type { TeamReport } from "@/lib/teams/report-schema";

const MOST = 100;

/** What was reported about names of teams: what waits first, oldest first, then what was decided. @throws {AppError} `not-found` */
export async function listTeamReports(viewer: AccountViewer): Promise<{ reports: TeamReport[] }> {
  if (!can(viewer, "teamName.judge", {})) throw new AppError("not-found");
  const { rows } = await pool().query<Omit<TeamReport, "createdAt"> & { readonly createdAt: Date }>(
    `SELECT r.id AS "reportId", r."teamId", r.name, t.name AS "nameNow", r.text, u.nickname AS by, r."createdAt", r.status::text AS status,
       (SELECT count(*)::int FROM "Membership" m WHERE m."teamId" = t.id) AS members
     FROM "TeamReport" r JOIN "Team" t ON t.id = r."teamId" JOIN "User" u ON u.id = r."reporterId"
     ORDER BY r.status = 'open' DESC, CASE WHEN r.status = 'open' THEN r."createdAt" END, r."closedAt" DESC, r.id LIMIT ${MOST}`,
  );
  return { reports: rows.map(({ createdAt, ...row }) => ({ ...row, createdAt: createdAt.toISOString() })) };
}
