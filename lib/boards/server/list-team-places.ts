import "server-only";
import { TEAM_MIN, type TeamBoard, type TeamBoardQuery, type TeamBoardRow } from "@/lib/boards/schema";
import { can } from "@/lib/auth/policy";
import type { AccountViewer } from "@/lib/auth/viewer";
import { AppError } from "@/lib/core/errors";
import { dayNumber, dayOfNumber, localDay } from "@/lib/core/local-day";
import { pool } from "@/lib/db/pool";
import { mondayOf } from "@/lib/points/weeks";

const TOP = 50;
const WEEKS = 12;

/**
 * Teams by the average of their active members, so that size does not win: those that let others see them, the viewer's own, and in a
 * course of his all of them. Teams of the same average by which one got there first; small ones without a place, after the others.
 * @throws {AppError} `not-found` for whoever has no account, and for a course that he has nothing to do with
 */
export async function listTeamPlaces(viewer: AccountViewer, query: TeamBoardQuery, now: Date): Promise<TeamBoard> {
  if (!can(viewer, "board.read", {})) throw new AppError("not-found");
  const courses = await listCourses(viewer);
  if (query.course !== undefined && !courses.some(({ courseId }) => courseId === query.course)) {
    throw new AppError("not-found", { message: "no such course" });
  }
  const present = mondayOf(localDay(now, "UTC"));
  const week = query.week ?? present;
  const [all, challengers] = await Promise.all([readRows(viewer, week, query.course), listChallengers(viewer)]);
  const shown = all.slice(0, TOP);
  return {
    ...{ week, teams: all.length, rows: shown, own: all.slice(TOP).filter(({ isOwn }) => isOwn), courses, challengers },
    weeks: Array.from({ length: WEEKS }, (_, back) => dayOfNumber(dayNumber(present) - 7 * back)),
  };
}

async function readRows(viewer: AccountViewer, week: string, course: string | undefined): Promise<TeamBoardRow[]> {
  const { rows } = await pool().query<TeamBoardRow>(
    `WITH seen AS (
       SELECT t.id, t.name, m."userId" IS NOT NULL AS "isOwn", s.members, s.members >= ${TEAM_MIN} AS placed, s."reachedAt",
         round(s.sum::numeric / greatest(s.members, 1), 1)::float8 AS average
       FROM "Team" t
       JOIN "Season" s ON s."teamId" = t.id AND (CASE WHEN $2 = 'all' THEN s.kind = 'all' ELSE s.kind = 'week' AND s.week = $2 END)
       LEFT JOIN "Membership" m ON m."teamId" = t.id AND m."userId" = $1
       LEFT JOIN "CourseTeam" ct ON ct."teamId" = t.id AND ct."courseId" = $3::uuid
       LEFT JOIN "Course" c ON c.id = ct."courseId"
       WHERE t."archivedAt" IS NULL AND s.members > 0 AND ($3::uuid IS NULL OR ct."courseId" IS NOT NULL)
         AND (t."isListed" OR m."userId" IS NOT NULL OR ($4 AND c."ownerId" = $1)))
     SELECT id AS "teamId", name, "isOwn", members AS active, average,
       CASE WHEN placed THEN (row_number() OVER (ORDER BY placed DESC, average DESC, "reachedAt", id))::int END AS rank
     FROM seen ORDER BY placed DESC, average DESC, "reachedAt", id`,
    [viewer.userId, week, course ?? null, can(viewer, "course.create", {})],
  );
  return rows;
}

/** Courses of the viewer's teams, and his own if he is an instructor. */
async function listCourses(viewer: AccountViewer): Promise<TeamBoard["courses"]> {
  const { rows } = await pool().query<TeamBoard["courses"][number]>(
    `SELECT c.id AS "courseId", c.title FROM "Course" c WHERE c."archivedAt" IS NULL AND ((c."ownerId" = $1 AND $2) OR EXISTS (
       SELECT FROM "CourseTeam" ct JOIN "Membership" m ON m."teamId" = ct."teamId" WHERE ct."courseId" = c.id AND m."userId" = $1))
     ORDER BY lower(c.title), c.id`,
    [viewer.userId, can(viewer, "course.create", {})],
  );
  return rows;
}

async function listChallengers(viewer: AccountViewer): Promise<TeamBoard["challengers"]> {
  const { rows } = await pool().query<TeamBoard["challengers"][number]>(
    `SELECT t.id AS "teamId", t.name FROM "Membership" m JOIN "Team" t ON t.id = m."teamId"
     WHERE m."userId" = $1 AND m.role IN ('owner', 'coach') AND t."archivedAt" IS NULL ORDER BY lower(t.name), t.id`,
    [viewer.userId],
  );
  return rows;
}
