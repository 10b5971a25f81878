import "server-only";
import { can } from "@/lib/auth/policy";
import type { AccountViewer } from "@/lib/auth/viewer";
import { pool } from "@/lib/db/pool";

/** The teams to which the viewer may assign, by name: that he owns or coaches, or teaches in a course of his; none that is archived. */
export async function listAssignTargets(
  viewer: AccountViewer,
): Promise<readonly { readonly teamId: string; readonly name: string }[]> {
  const { rows } = await pool().query<{ teamId: string; name: string }>(
    `SELECT t.id AS "teamId", t.name FROM "Team" t WHERE t."archivedAt" IS NULL AND (
       EXISTS (SELECT FROM "Membership" m WHERE m."teamId" = t.id AND m."userId" = $1 AND m.role IN ('owner', 'coach'))
       OR ($2 AND EXISTS (SELECT FROM "CourseTeam" ct JOIN "Course" c ON c.id = ct."courseId"
         WHERE ct."teamId" = t.id AND c."ownerId" = $1 AND c."archivedAt" IS NULL)))
     ORDER BY lower(t.name), t.id`,
    [viewer.userId, can(viewer, "assignment.create", {})],
  );
  return rows;
}
