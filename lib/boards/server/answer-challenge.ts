import "server-only";
import type { PoolClient } from "pg";
import type { AccountViewer } from "@/lib/auth/viewer";
import { AppError } from "@/lib/core/errors";
import { withTeam } from "@/lib/teams/server/require-team";

const WEEK_MS = 7 * 86_400_000;
const STATUS = { accept: "accepted", decline: "declined", withdraw: "withdrawn" } as const;
export type ChallengeAct = keyof typeof STATUS;

/**
 * Answers a challenge: the asked team accepts or declines, the asking one withdraws. Accepted, it begins at once and lasts 168 hours for
 * both, whatever their zones.
 * @throws {AppError} `not-found`, `not-allowed`, `team-archived`, `challenge-over` for one that was answered before
 */
export function answerChallenge(
  viewer: AccountViewer,
  { teamId, challengeId }: { readonly teamId: string; readonly challengeId: string },
  act: ChallengeAct,
  now: Date,
): Promise<{ teamId: string; challengeId: string }> {
  return withTeam(viewer, teamId, "team.challenge", async (client) => {
    const { rows } = await client.query<{ fromTeamId: string; toTeamId: string; status: string }>(
      `SELECT "fromTeamId", "toTeamId", status::text FROM "TeamChallenge" WHERE id = $1 FOR UPDATE`,
      [challengeId],
    );
    const [found] = rows;
    if (!found || (act === "withdraw" ? found.fromTeamId : found.toTeamId) !== teamId) throw new AppError("not-found");
    if (found.status !== "open") throw new AppError("challenge-over");
    await client.query(
      `UPDATE "TeamChallenge" SET status = $2::"ChallengeStatus", "answeredById" = $3, "answeredAt" = $4 WHERE id = $1`,
      [challengeId, STATUS[act], viewer.userId, now],
    );
    if (act === "accept") await open(client, challengeId, [found.fromTeamId, found.toTeamId], now);
    return { teamId, challengeId };
  });
}

/** From here on the fold counts for it what their members earn. */
async function open(client: PoolClient, challengeId: string, teamIds: readonly string[], now: Date): Promise<void> {
  await client.query(
    `INSERT INTO "Season" ("teamId", "challengeId", kind, zone, "startsAt", "endsAt")
     SELECT t.id, $2, 'challenge', 'UTC', $3, $4 FROM unnest($1::uuid[]) AS t(id)`,
    [teamIds, challengeId, now, new Date(now.getTime() + WEEK_MS)],
  );
}
