import "server-only";
import type { AccountViewer } from "@/lib/auth/viewer";
import { transaction } from "@/lib/db/transaction";
import { requireRubricSet } from "@/lib/rubric-sets/server/require-rubric-set";

/**
 * Takes a set out of use, or brings it back.
 * @throws {AppError} `not-found`; `not-allowed` for whoever neither made it nor reviews
 */
export function archiveRubricSet(
  viewer: AccountViewer,
  setId: string,
  archived: boolean,
  now: Date,
): Promise<{ setId: string; archived: boolean }> {
  return transaction(async (client) => {
    await requireRubricSet(client, viewer, setId, { action: "rubricSet.archive", lock: true });
    await client.query(
      `UPDATE "RubricSet" SET "archivedAt" = CASE WHEN $2 THEN coalesce("archivedAt", $3) END WHERE id = $1`,
      [setId, archived, now],
    );
    return { setId, archived };
  });
}
