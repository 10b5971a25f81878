import "server-only";
import type { AccountViewer } from "@/lib/auth/viewer";
import { pool } from "@/lib/db/pool";
import type { TeamList } from "@/lib/teams/schema";

type Row = Omit<TeamList["teams"][number], "sharesSince"> & { readonly sharesSince: Date | null };

/** The teams of which the viewer is a member: those that are alive first, then by name. */
export async function listTeams(viewer: AccountViewer): Promise<TeamList> {
  const { rows } = await pool().query<Row>(
    `SELECT t.id AS "teamId", t.name, m.role, m."sharesSince", t."archivedAt" IS NOT NULL AS "isArchived",
       (SELECT count(*)::int FROM "Membership" o WHERE o."teamId" = t.id) AS members
     FROM "Membership" m JOIN "Team" t ON t.id = m."teamId" WHERE m."userId" = $1
     ORDER BY t."archivedAt" IS NOT NULL, lower(t.name), t.id`,
    [viewer.userId],
  );
  return { teams: rows.map((row) => ({ ...row, sharesSince: row.sharesSince?.toISOString() ?? null })) };
}
