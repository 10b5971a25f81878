import "server-only";
import type { BoardRow } from "@/lib/boards/schema";
import type { Queryable } from "@/lib/db/pool";
import { SHOWN_TO_SITE, SHOWN_TO_TEAMS } from "@/lib/points/server/board-visibility";
import { bucketOfTies, COARSE_BITS, firstOfTies, stretchBegin } from "@/lib/points/server/histogram-levels";

/** Rows that a board shows from its top, and on either side of the viewer. */
export const TOP = 25;
export const BESIDE = 5;

interface Places {
  readonly top: BoardRow[];
  readonly around: BoardRow[];
  /** Null where the board does not show the viewer. */
  readonly rank: number | null;
  readonly points: number;
}

/**
 * Exact, from counts: the coarse ones above his, those by points within his, those of his points in earlier stretches of the season, and
 * who reached them before him in his stretch.
 */
const RANK_BY_HISTOGRAM = `
  (SELECT coalesce(sum(members), 0) FROM "ScoreHistogram" WHERE "seasonId" = $1 AND level = 1 AND bucket > (-me.place) >> ${COARSE_BITS})
  + (SELECT coalesce(sum(members), 0) FROM "ScoreHistogram" WHERE "seasonId" = $1 AND level = 0 AND bucket > -me.place
       AND bucket < (((-me.place) >> ${COARSE_BITS}) + 1) << ${COARSE_BITS})
  + (SELECT (SELECT coalesce(sum(members), 0) FROM "ScoreHistogram" WHERE "seasonId" = $1 AND level = 2
         AND bucket >= ${firstOfTies("-me.place")} AND bucket < ${bucketOfTies("-me.place", 'me."placeAt"', "s")})
       + (SELECT count(*) FROM "MemberScore" m WHERE m."seasonId" = $1 AND m.place = me.place
         AND m."placeAt" >= ${stretchBegin('me."placeAt"', "s")} AND (m."placeAt", m."learnerId") < (me."placeAt", $2::uuid))
     FROM "Season" s WHERE s.id = $1)`;

const RANK_BY_COUNT = `
  (SELECT count(*) FROM "MemberScore" m WHERE m."seasonId" = $1 AND m.place IS NOT NULL
     AND (m.place, m."placeAt", m."learnerId") < (me.place, me."placeAt", $2::uuid))`;

// Everything at one moment: the parts of a board agree with each other. Limits stand in the text: of a value that it does not know, a
// plan that is kept would expect a tenth of the table, and read the tables of names whole.
const placesBy = (rank: string, shown: string) => `
  WITH own AS MATERIALIZED (SELECT points, place, "placeAt" FROM "MemberScore" WHERE "seasonId" = $1 AND "learnerId" = $2),
  me AS MATERIALIZED (SELECT own.*, ranked.rank FROM own, LATERAL (SELECT (${rank.replaceAll("me.", "own.")} + 1)::int AS rank) ranked
    WHERE own.place IS NOT NULL),
  above AS (
    SELECT m.* FROM me, LATERAL (
      SELECT "learnerId", place, "placeAt" FROM "MemberScore" m WHERE m."seasonId" = $1 AND m.place IS NOT NULL
        AND (m.place, m."placeAt", m."learnerId") < (me.place, me."placeAt", $2::uuid)
      ORDER BY m.place DESC, m."placeAt" DESC, m."learnerId" DESC LIMIT ${BESIDE}) m),
  below AS (
    SELECT m.* FROM me, LATERAL (
      SELECT "learnerId", place, "placeAt" FROM "MemberScore" m WHERE m."seasonId" = $1 AND m.place IS NOT NULL
        AND (m.place, m."placeAt", m."learnerId") >= (me.place, me."placeAt", $2::uuid)
      ORDER BY m.place, m."placeAt", m."learnerId" LIMIT ${BESIDE + 1}) m),
  top AS (
    SELECT "learnerId", place, "placeAt" FROM "MemberScore" m WHERE m."seasonId" = $1 AND m.place IS NOT NULL
    ORDER BY m.place, m."placeAt", m."learnerId" LIMIT ${TOP}),
  shown AS (
    SELECT true AS "isTop", row_number() OVER (ORDER BY place, "placeAt", "learnerId")::int AS rank, * FROM top
    UNION ALL
    SELECT false, (me.rank - row_number() OVER (ORDER BY above.place DESC, above."placeAt" DESC, above."learnerId" DESC))::int, above.*
    FROM above, me
    UNION ALL
    SELECT false, (me.rank - 1 + row_number() OVER (ORDER BY below.place, below."placeAt", below."learnerId"))::int, below.*
    FROM below, me)
  SELECT (SELECT points FROM own) AS points, (SELECT rank FROM me) AS rank,
    coalesce((SELECT json_agg(json_build_object('isTop', s."isTop", 'rank', s.rank, 'points', -s.place, 'isSelf', s."learnerId" = $2,
      'name', CASE WHEN s."learnerId" = $2 OR ${shown} THEN u.nickname END) ORDER BY s."isTop", s.rank)
    FROM shown s LEFT JOIN "Learner" l ON l.id = s."learnerId" LEFT JOIN "User" u ON u.id = l."userId"), '[]') AS rows`;

const SQL = {
  site: { name: "places-of-site", text: placesBy(RANK_BY_COUNT, SHOWN_TO_SITE) },
  large: { name: "places-of-large-site", text: placesBy(RANK_BY_HISTOGRAM, SHOWN_TO_SITE) },
  team: { name: "places-of-team", text: placesBy(RANK_BY_COUNT, SHOWN_TO_TEAMS) },
} as const;

/**
 * The top of a season's board and the viewer's place on it with those beside him, in one round trip and at one moment. Ties by who got
 * there first.
 * @param of `large`: a board of the site that is counted by histograms
 */
export async function readPlaces(
  client: Queryable,
  of: keyof typeof SQL,
  { seasonId, learnerId }: { readonly seasonId: number; readonly learnerId: string },
): Promise<Places> {
  type Row = { points: number | null; rank: number | null; rows: (BoardRow & { isTop: boolean })[] };
  const { rows } = await client.query<Row>({ ...SQL[of], values: [seasonId, learnerId] });
  const [found] = rows;
  if (!found) throw new Error("a statement without a row");
  const listed = found.rows.map(({ isTop, ...row }) => ({ isTop, row }));
  const part = (isTop: boolean) => listed.filter((each) => each.isTop === isTop).map(({ row }) => row);
  const around = part(false);
  const isWhollyInTop = (around.at(-1)?.rank ?? 0) <= TOP;
  return { top: part(true), around: isWhollyInTop ? [] : around, rank: found.rank, points: found.points ?? 0 };
}
