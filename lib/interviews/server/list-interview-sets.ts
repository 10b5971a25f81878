import "server-only";
import type * as z from "zod";
import { can } from "@/lib/auth/policy";
import type { Viewer } from "@/lib/auth/viewer";
import { pool } from "@/lib/db/pool";
import type { setsOutput } from "@/lib/interviews/schema";
import { storedTitle } from "@/lib/rubric-sets/schema";

type Sets = z.output<typeof setsOutput>["sets"];
type Row = Omit<Sets[number], "title"> & { readonly title: unknown };

/** Instructors' sets that an account can be asked by: those in use that have an item to ask. None for a guest. */
export async function listInterviewSets(viewer: Viewer): Promise<{ sets: Sets }> {
  if (!can(viewer, "interview.useSet", {})) return { sets: [] };
  const { rows } = await pool().query<Row>(
    `SELECT s.id AS "setId", s.title, s.level, s.role, count(*)::int AS items, coalesce(sum(m.minutes), 0)::int AS minutes
     FROM "RubricSet" s JOIN "RubricSetItem" m ON m."setId" = s.id JOIN "Item" i ON i.id = m."itemId"
       JOIN "ItemRevision" r ON r."itemId" = i.id AND r.status = 'published'
     WHERE s."archivedAt" IS NULL AND i.status = 'active' AND i.use = 'practice' AND r.kind = 'open'
     GROUP BY s.id ORDER BY s."updatedAt" DESC, s.id LIMIT 200`,
  );
  return { sets: rows.map(({ title, ...row }) => ({ ...row, title: storedTitle.parse(title) })) };
}
