import "server-only";
import type { AccountViewer } from "@/lib/auth/viewer";
import { getConcepts } from "@/lib/content/server/get-concepts";
import { getCurriculum } from "@/lib/content/server/get-curriculum";
import { dayNumber, dayOfNumber, localDay } from "@/lib/core/local-day";
import { pool } from "@/lib/db/pool";
import { weekdayOf } from "@/lib/notices/next-digest";
import { PRIOR_WEIGHT } from "@/lib/progress/mastery";
import { chapterMeans, MEAN_OF_AT_LEAST, STRONG_MASTERY, STRONG_WEIGHT, WEEKS_SHOWN } from "@/lib/teams/insights";
import type { Insights } from "@/lib/teams/insights-schema";
import { requireTeam } from "@/lib/teams/server/require-team";

/** Of those who agreed; whoever withdraws is in none of it from the next request on. */
const SHARING = `FROM "Membership" m JOIN "Learner" l ON l."userId" = m."userId" WHERE m."teamId" = $1 AND m."sharesSince" IS NOT NULL`;
const HELPERS_SHOWN = 5;

/**
 * What a team does and knows together, for its members and instructors: sums and means of those who agreed, where they are at least three,
 * and who offers help with what.
 * @throws {AppError} `not-found`, `not-allowed`
 */
export async function getTeamInsights(viewer: AccountViewer, teamId: string, now: Date): Promise<Insights> {
  const { zone } = await requireTeam(pool(), viewer, teamId, "team.insights");
  const { rows } = await pool().query<{ count: number }>(`SELECT count(*)::int AS count ${SHARING}`, [teamId]);
  const sharing = rows[0]?.count ?? 0;
  const isEnough = sharing >= MEAN_OF_AT_LEAST;
  const [weeks, chapters, helpers] = await Promise.all([
    isEnough ? listWeeks(teamId, zone, now) : [],
    isEnough ? listChapters(teamId) : [],
    listHelpers(teamId),
  ]);
  return { sharing, needed: MEAN_OF_AT_LEAST, weeks, chapters, helpers };
}

async function listWeeks(teamId: string, zone: string, now: Date): Promise<Insights["weeks"]> {
  const today = dayNumber(localDay(now, zone));
  const monday = today - weekdayOf(dayOfNumber(today)) + 1;
  const first = dayOfNumber(monday - 7 * (WEEKS_SHOWN - 1));
  const { rows } = await pool().query<Insights["weeks"][number]>(
    `SELECT w.day::date::text AS monday, coalesce(a.answered, 0)::int AS answered, coalesce(a.solved, 0)::int AS solved,
       coalesce(a.active, 0)::int AS active
     FROM generate_series($3::date, $3::date + ${7 * (WEEKS_SHOWN - 1)}, interval '7 days') AS w(day)
     LEFT JOIN (
       SELECT date_trunc('week', t."submittedAt" AT TIME ZONE $2) AS week, count(*) AS answered,
         count(*) FILTER (WHERE t.earned >= t.possible) AS solved, count(DISTINCT t."learnerId") AS active
       FROM "Attempt" t WHERE t."learnerId" IN (SELECT l.id ${SHARING}) AND t."submittedAt" >= ($3::date::timestamp AT TIME ZONE $2)
       GROUP BY 1) a ON a.week = w.day ORDER BY w.day`,
    [teamId, zone, first],
  );
  return rows;
}

async function listChapters(teamId: string): Promise<Insights["chapters"]> {
  const { rows } = await pool().query<{ concept: string; members: number; mastery: number }>(
    `SELECT c.concept, count(*)::int AS members, avg(c.sum / (c.weight + ${PRIOR_WEIGHT})) AS mastery
     FROM "ConceptMastery" c WHERE c."learnerId" IN (SELECT l.id ${SHARING}) GROUP BY c.concept`,
    [teamId],
  );
  const taught = new Map<string, string[]>(getCurriculum().chapters.map(({ slug }) => [slug, []]));
  for (const { slug, taught: place } of getConcepts()) taught.get(place?.split("#")[0] ?? "")?.push(slug);
  return chapterMeans(taught, rows).map(({ slug, concepts }) => ({ slug, concepts: [...concepts] }));
}

async function listHelpers(teamId: string): Promise<Insights["helpers"]> {
  const { rows } = await pool().query<{ concept: string; nicknames: string[] }>(
    `SELECT concept, array_agg(nickname ORDER BY mastery DESC, nickname) AS nicknames FROM (
       SELECT c.concept, u.nickname, c.sum / (c.weight + ${PRIOR_WEIGHT}) AS mastery,
         row_number() OVER (PARTITION BY c.concept ORDER BY c.sum / (c.weight + ${PRIOR_WEIGHT}) DESC, u.id) AS place
       FROM "Membership" m JOIN "User" u ON u.id = m."userId" JOIN "Learner" l ON l."userId" = u.id
         JOIN "ConceptMastery" c ON c."learnerId" = l.id
       WHERE m."teamId" = $1 AND m."helpsSince" IS NOT NULL
         AND c.weight >= ${STRONG_WEIGHT} AND c.sum / (c.weight + ${PRIOR_WEIGHT}) >= ${STRONG_MASTERY}) strong
     WHERE place <= ${HELPERS_SHOWN} GROUP BY concept ORDER BY concept`,
    [teamId],
  );
  return rows;
}
