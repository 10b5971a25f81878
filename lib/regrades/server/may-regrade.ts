import "server-only";
import { can } from "@/lib/auth/policy";
import type { Viewer } from "@/lib/auth/viewer";
import type { Queryable } from "@/lib/db/pool";

/** Whether the viewer may mark answers to an item anew: whoever may approve revisions, and, where any instructor may, its author. */
export async function mayRegrade(client: Queryable, viewer: Viewer, itemId: string): Promise<boolean> {
  const { rows } = await client.query<{ authorIds: string[]; byAnyone: boolean | null }>(
    `SELECT array_remove(array_agg(DISTINCT r."authorId") || i."createdById", NULL) AS "authorIds",
       (SELECT value = '"anyone"' FROM "SiteSetting" WHERE key = 'review.by') AS "byAnyone"
     FROM "Item" i LEFT JOIN "ItemRevision" r ON r."itemId" = i.id AND r.status IN ('published', 'superseded')
     WHERE i.id = $1 GROUP BY i.id`,
    [itemId],
  );
  const { authorIds = [], byAnyone = false } = rows[0] ?? {};
  return can(viewer, "item.regrade", { authorIds, isReviewByAnyone: byAnyone === true });
}
