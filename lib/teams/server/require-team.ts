import "server-only";
import type { PoolClient } from "pg";
import { can, type TeamAction } from "@/lib/auth/policy";
import type { TeamFacts, TeamRole } from "@/lib/auth/team-facts";
import type { AccountViewer } from "@/lib/auth/viewer";
import { AppError } from "@/lib/core/errors";
import type { Queryable } from "@/lib/db/pool";
import { escapeLiteral, transaction } from "@/lib/db/transaction";

export interface TeamRow {
  readonly id: string;
  readonly name: string;
  readonly zone: string;
  readonly isListed: boolean;
  readonly createdAt: Date;
  readonly archivedAt: Date | null;
  /** The viewer's own. */
  readonly role: TeamRole | null;
  readonly sharesSince: Date | null;
  readonly helpsSince: Date | null;
  /** Null for whoever is no member. */
  readonly hidesFromBoards: boolean | null;
  readonly isCourseOwner: boolean;
}

export function factsOf({ role, isCourseOwner, archivedAt }: TeamRow): TeamFacts {
  return { role, isCourseOwner, isArchived: archivedAt !== null };
}

/** A team with what decides the viewer's rights in it, whatever these are; undefined where there is none. */
export async function readTeam(client: Queryable, userId: string, teamId: string): Promise<TeamRow | undefined> {
  const { rows } = await client.query<TeamRow>({
    name: "read-team",
    text: `SELECT t.id, t.name, t.zone, t."isListed", t."createdAt", t."archivedAt", m.role, m."sharesSince", m."helpsSince", m."hidesFromBoards", EXISTS (
        SELECT 1 FROM "CourseTeam" ct JOIN "Course" c ON c.id = ct."courseId"
        WHERE ct."teamId" = t.id AND c."ownerId" = $2 AND c."archivedAt" IS NULL) AS "isCourseOwner"
      FROM "Team" t LEFT JOIN "Membership" m ON m."teamId" = t.id AND m."userId" = $2 WHERE t.id = $1`,
    values: [teamId, userId],
  });
  return rows[0];
}

/**
 * A team to whose members a viewer belongs, or which he may see otherwise, if he may do this to it.
 * @throws {AppError} `not-found` for a stranger, `team-archived`, `not-allowed`
 */
export async function requireTeam(
  client: Queryable,
  viewer: AccountViewer,
  teamId: string,
  action: TeamAction,
): Promise<TeamRow> {
  const team = await readTeam(client, viewer.userId, teamId);
  if (!team || !can(viewer, "team.read", factsOf(team))) throw new AppError("not-found", { message: "no such team" });
  if (!can(viewer, action, factsOf(team))) throw refusal(viewer, team, action);
  return team;
}

function refusal(viewer: AccountViewer, team: TeamRow, action: TeamAction): AppError {
  const wouldBe = can(viewer, action, { ...factsOf(team), isArchived: false });
  return new AppError(wouldBe ? "team-archived" : "not-allowed");
}

/**
 * Runs `work` in one transaction in which nobody else changes the team or its members. The lock is taken by a statement of its own,
 * so that what is read afterwards is what the holder before left. It lets others write rows that name the team: two teams that ask each
 * other would wait for each other otherwise.
 * @throws {AppError} as `requireTeam`
 */
export function withTeam<T>(
  viewer: AccountViewer,
  teamId: string,
  action: TeamAction,
  work: (client: PoolClient, team: TeamRow) => Promise<T>,
): Promise<T> {
  return transaction(
    async (client) => work(client, await requireTeam(client, viewer, teamId, action)),
    `SELECT FROM "Team" WHERE id = ${escapeLiteral(teamId)} FOR NO KEY UPDATE`,
  );
}
