import "server-only";
import type { PoolClient } from "pg";
import { can } from "@/lib/auth/policy";
import type { AccountViewer } from "@/lib/auth/viewer";
import { AppError } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { transaction } from "@/lib/db/transaction";
import type { CreateTeamInput } from "@/lib/teams/schema";

/**
 * Makes a team whose owner the viewer is.
 * @throws {AppError} `not-found` for whoever has no account
 */
export function createTeam(viewer: AccountViewer, input: CreateTeamInput, now: Date): Promise<{ teamId: string }> {
  if (!can(viewer, "team.create", {})) throw new AppError("not-found");
  return transaction(async (client) => ({ teamId: await insertTeam(client, viewer.userId, input, now) }));
}

/** Writes a team with its first owner and gives its id. */
export async function insertTeam(
  client: PoolClient,
  ownerId: string,
  { name, zone }: CreateTeamInput,
  now: Date,
): Promise<string> {
  const teamId = newId();
  await client.query(`INSERT INTO "Team" (id, name, zone, "createdAt") VALUES ($1, $2, $3, $4)`, [
    ...[teamId, name, zone, now],
  ]);
  await client.query(`INSERT INTO "Membership" ("teamId", "userId", role, "joinedAt") VALUES ($1, $2, 'owner', $3)`, [
    ...[teamId, ownerId, now],
  ]);
  return teamId;
}
