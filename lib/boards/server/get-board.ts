import "server-only";
import type { Board, BoardQuery, BoardSeason } from "@/lib/boards/schema";
import { readPlaces } from "@/lib/boards/server/read-places";
import { can } from "@/lib/auth/policy";
import type { AccountViewer } from "@/lib/auth/viewer";
import { AppError } from "@/lib/core/errors";
import { pool } from "@/lib/db/pool";
import { FIRST_OF_TEAMS } from "@/lib/points/weeks";
import { readStoredSettings } from "@/lib/settings/stored-settings";
import { requireTeam } from "@/lib/teams/server/require-team";

/** Weeks that can be looked back on. */
const WEEKS = 26;

interface SeasonRow extends Omit<BoardSeason, "endsAt" | "closedAt"> {
  readonly endsAt: Date | null;
  readonly closedAt: Date | null;
  readonly members: number;
  readonly hasHistogram: boolean;
}

/**
 * The board of everybody who asked to be on it.
 * @throws {AppError} `not-found` for whoever has no account, and for a season that is none of the site's
 */
export async function getSiteBoard(viewer: AccountViewer, query: BoardQuery): Promise<Board> {
  if (!can(viewer, "board.read", {})) throw new AppError("not-found");
  return getBoard(viewer, query, `"teamId" IS NULL AND id < ${FIRST_OF_TEAMS}`, []);
}

/**
 * The board of a team's members.
 * @throws {AppError} `not-found` for strangers, and for a season of another team; `not-allowed`
 */
export async function getTeamBoard(viewer: AccountViewer, teamId: string, query: BoardQuery): Promise<Board> {
  await requireTeam(pool(), viewer, teamId, "team.readBoard");
  return getBoard(viewer, query, `"teamId" = $1`, [teamId]);
}

async function getBoard(
  viewer: AccountViewer,
  query: BoardQuery,
  condition: string,
  values: readonly string[],
): Promise<Board> {
  const [seasons, choice] = await Promise.all([listSeasons(condition, values), readChoice(viewer)]);
  const running = seasons.find(({ kind, closedAt }) => kind === "week" && closedAt === null);
  const season = query.season === undefined ? (running ?? seasons[0]) : find(seasons, query.season);
  const listed = seasons.map(toSeason);
  if (!season) {
    return { season: null, seasons: listed, members: 0, top: [], around: [], self: { rank: null, points: 0, choice } };
  }
  const of = season.seasonId >= FIRST_OF_TEAMS ? "team" : season.hasHistogram ? "large" : "site";
  const { learnerId } = viewer;
  const { top, around, rank, points } = await readPlaces(pool(), of, { seasonId: season.seasonId, learnerId });
  return {
    ...{ season: toSeason(season), seasons: listed, members: season.members, top, around },
    self: { rank, points, choice },
  };
}

function find(seasons: readonly SeasonRow[], id: number): SeasonRow {
  const found = seasons.find(({ seasonId }) => seasonId === id);
  if (!found) throw new AppError("not-found", { message: "no such season" });
  return found;
}

function toSeason({ seasonId, kind, week, zone, endsAt, closedAt }: SeasonRow): BoardSeason {
  const text = (at: Date | null) => at?.toISOString() ?? null;
  return { seasonId, kind, week, zone, endsAt: text(endsAt), closedAt: text(closedAt) };
}

/** All time, then weeks, the newest first. */
async function listSeasons(condition: string, values: readonly string[]): Promise<SeasonRow[]> {
  const { rows } = await pool().query<SeasonRow>(
    `SELECT id AS "seasonId", kind, week, zone, "endsAt", "closedAt", members, "hasHistogram" FROM "Season"
     WHERE ${condition} AND kind <> 'challenge' ORDER BY kind = 'all' DESC, "startsAt" DESC LIMIT ${WEEKS + 1}`,
    [...values],
  );
  return rows;
}

async function readChoice({ learnerId }: AccountViewer): Promise<Board["self"]["choice"]> {
  const { rows } = await pool().query<{ settings: unknown }>(`SELECT settings FROM "Learner" WHERE id = $1`, [
    learnerId,
  ]);
  return readStoredSettings(rows[0]?.settings).boards ?? "teams";
}
