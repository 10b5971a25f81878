import "server-only";
import { can } from "@/lib/auth/policy";
import type { AccountViewer } from "@/lib/auth/viewer";
import { AppError } from "@/lib/core/errors";
import type { Queryable } from "@/lib/db/pool";

interface RubricSetRow {
  readonly id: string;
  readonly ownerId: string | null;
  readonly title: unknown;
  readonly level: string | null;
  readonly role: string | null;
  readonly version: number;
  readonly updatedAt: Date;
  readonly archivedAt: Date | null;
  readonly owner: string | null;
}

/** Facts by which the policy decides about a set. */
export const factsOf = ({ ownerId, archivedAt }: Pick<RubricSetRow, "ownerId" | "archivedAt">) => ({
  ownerId,
  isArchived: archivedAt !== null,
});

/**
 * A set, if the viewer may do this to it. With `lock` it is his until the end of the transaction.
 * @throws {AppError} `not-found` for whoever is no instructor and where there is none; `not-allowed` where he may only read it
 */
export async function requireRubricSet(
  client: Queryable,
  viewer: AccountViewer,
  setId: string,
  { action, lock = false }: { action?: "rubricSet.edit" | "rubricSet.archive"; lock?: boolean } = {},
): Promise<RubricSetRow> {
  if (!can(viewer, "rubricSet.read", {})) throw new AppError("not-found");
  const { rows } = await client.query<RubricSetRow>(
    `SELECT s.id, s."ownerId", s.title, s.level, s.role, s.version, s."updatedAt", s."archivedAt", u.nickname AS owner
     FROM "RubricSet" s LEFT JOIN "User" u ON u.id = s."ownerId" AND u."deletedAt" IS NULL WHERE s.id = $1
     ${lock ? "FOR UPDATE OF s" : ""}`,
    [setId],
  );
  const set = rows[0];
  if (!set) throw new AppError("not-found", { message: "no such set" });
  if (action && !can(viewer, action, factsOf(set))) throw new AppError("not-allowed");
  return set;
}
