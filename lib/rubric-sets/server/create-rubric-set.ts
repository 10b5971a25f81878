import "server-only";
import { can } from "@/lib/auth/policy";
import type { AccountViewer } from "@/lib/auth/viewer";
import { AppError } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { transaction } from "@/lib/db/transaction";
import type { CreateRubricSetInput } from "@/lib/rubric-sets/schema";
import { requireRubricSet } from "@/lib/rubric-sets/server/require-rubric-set";

/**
 * Makes a set of the viewer's own, empty or with what another one holds.
 * @throws {AppError} `not-found` for whoever is no instructor, and where there is no set to begin from
 */
export function createRubricSet(
  viewer: AccountViewer,
  { title, from }: CreateRubricSetInput,
  now: Date,
): Promise<{ setId: string }> {
  return transaction(async (client) => {
    if (!can(viewer, "rubricSet.create", {})) throw new AppError("not-found");
    const source = from === undefined ? undefined : await requireRubricSet(client, viewer, from);
    const setId = newId();
    await client.query(
      `INSERT INTO "RubricSet" (id, "ownerId", title, level, role, "createdAt", "updatedAt") VALUES ($1, $2, $3, $4, $5, $6, $6)`,
      [setId, viewer.userId, JSON.stringify(title), source?.level ?? null, source?.role ?? null, now],
    );
    if (source)
      await client.query(
        `INSERT INTO "RubricSetItem" ("setId", "itemId", position, minutes)
         SELECT $1, "itemId", position, minutes FROM "RubricSetItem" WHERE "setId" = $2`,
        [setId, source.id],
      );
    return { setId };
  });
}
