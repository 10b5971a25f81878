import "server-only";
import { can } from "@/lib/auth/policy";
import type { Viewer } from "@/lib/auth/viewer";
import type { Localized } from "@/lib/core/locale";
import { pool } from "@/lib/db/pool";

/** What lists call an item, its id where it has no title; null for whoever may not read statistics, and of no item. */
export async function nameItem(viewer: Viewer, itemId: string): Promise<Localized | null> {
  if (!can(viewer, "statistics.read", {})) return null;
  const { rows } = await pool().query<{ title: Localized | null }>(
    `SELECT (SELECT envelope->'title' FROM "ItemRevision" WHERE "itemId" = i.id
       ORDER BY (status = 'published') DESC, number DESC LIMIT 1) AS title FROM "Item" i WHERE i.id = $1`,
    [itemId],
  );
  return rows[0] ? (rows[0].title ?? { zh: itemId, en: itemId }) : null;
}
