import "server-only";
import type { Challenge, ChallengeList } from "@/lib/boards/schema";
import { can } from "@/lib/auth/policy";
import type { AccountViewer } from "@/lib/auth/viewer";
import { pool } from "@/lib/db/pool";
import { factsOf, requireTeam } from "@/lib/teams/server/require-team";

const NEWEST = 20;

interface Row {
  readonly challengeId: string;
  readonly state: Challenge["state"];
  readonly isOurs: boolean;
  readonly createdAt: Date;
  readonly endsAt: Date | null;
  readonly ourName: string;
  readonly theirName: string;
  readonly ourAverage: number | null;
  readonly theirAverage: number | null;
  readonly ourActive: number | null;
  readonly theirActive: number | null;
}

/** A team's challenges with their results, the newest first. @throws {AppError} `not-found` for strangers, `not-allowed` */
export async function listChallenges(viewer: AccountViewer, teamId: string, now: Date): Promise<ChallengeList> {
  const team = await requireTeam(pool(), viewer, teamId, "team.readBoard");
  const average = (season: string) =>
    `CASE WHEN ${season}.members > 0 THEN round(${season}.sum::numeric / ${season}.members, 1)::float8 END`;
  const { rows } = await pool().query<Row>(
    `SELECT c.id AS "challengeId", c."createdAt", c."fromTeamId" = $1 AS "isOurs", us."endsAt",
       CASE WHEN c.status <> 'accepted' THEN c.status::text WHEN us."endsAt" > $2 THEN 'running' ELSE 'over' END AS state,
       own.name AS "ourName", other.name AS "theirName", ${average("us")} AS "ourAverage", ${average("them")} AS "theirAverage",
       us.members AS "ourActive", them.members AS "theirActive"
     FROM "TeamChallenge" c
     JOIN "Team" own ON own.id = $1 JOIN "Team" other ON other.id IN (c."fromTeamId", c."toTeamId") AND other.id <> $1
     LEFT JOIN "Season" us ON us."challengeId" = c.id AND us."teamId" = $1
     LEFT JOIN "Season" them ON them."challengeId" = c.id AND them."teamId" = other.id
     WHERE $1::uuid IN (c."fromTeamId", c."toTeamId") ORDER BY c."createdAt" DESC LIMIT ${NEWEST}`,
    [teamId, now],
  );
  return { mayAnswer: can(viewer, "team.challenge", factsOf(team)), challenges: rows.map(toChallenge) };
}

function toChallenge({ createdAt, endsAt, ourName, theirName, ourAverage, theirAverage, ...row }: Row): Challenge {
  const { challengeId, state, isOurs, ourActive, theirActive } = row;
  return {
    ...{ challengeId, state, isOurs, createdAt: createdAt.toISOString(), endsAt: endsAt?.toISOString() ?? null },
    us: { name: ourName, average: ourAverage, active: ourActive ?? 0 },
    them: { name: theirName, average: theirAverage, active: theirActive ?? 0 },
  };
}
