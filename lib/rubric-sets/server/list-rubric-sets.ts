import "server-only";
import { can } from "@/lib/auth/policy";
import type { AccountViewer } from "@/lib/auth/viewer";
import { AppError } from "@/lib/core/errors";
import { pool } from "@/lib/db/pool";
import { storedTitle, type RubricSetEntry } from "@/lib/rubric-sets/schema";

type Row = Omit<RubricSetEntry, "title" | "updatedAt"> & { readonly title: unknown; readonly updatedAt: Date };

/** All sets, those in use first, then by what was changed last. @throws {AppError} `not-found` for whoever is no instructor */
export async function listRubricSets(viewer: AccountViewer): Promise<{ sets: RubricSetEntry[] }> {
  if (!can(viewer, "rubricSet.read", {})) throw new AppError("not-found");
  const { rows } = await pool().query<Row>(
    `SELECT s.id AS "setId", s.title, s.level, s.role, u.nickname AS owner, s."ownerId" IS NOT DISTINCT FROM $1 AS "isMine",
       s."archivedAt" IS NOT NULL AS "isArchived", s."updatedAt", count(i."itemId")::int AS items,
       coalesce(sum(i.minutes), 0)::int AS minutes
     FROM "RubricSet" s LEFT JOIN "User" u ON u.id = s."ownerId" AND u."deletedAt" IS NULL
       LEFT JOIN "RubricSetItem" i ON i."setId" = s.id
     GROUP BY s.id, u.nickname ORDER BY s."archivedAt" IS NOT NULL, s."updatedAt" DESC, s.id`,
    [viewer.userId],
  );
  return {
    sets: rows.map(({ title, updatedAt, ...row }) => ({
      ...row,
      title: storedTitle.parse(title),
      updatedAt: updatedAt.toISOString(),
    })),
  };
}
