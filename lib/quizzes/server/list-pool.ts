import "server-only";
import type { Queryable } from "@/lib/db/pool";
import type { PoolItem } from "@/lib/quizzes/draw-items";

export interface PoolRow extends PoolItem {
  readonly use: "practice" | "assessment";
  readonly title: { readonly zh: string; readonly en: string } | null;
  /** The revision that is published now. */
  readonly revisionId: string;
}

/** The items of a use that can be asked for now, each with its published revision. */
export async function listPool(
  client: Queryable,
  uses: readonly PoolRow["use"][],
  ids: readonly string[] | null = null,
): Promise<PoolRow[]> {
  const { rows } = await client.query<PoolRow>({
    name: "list-pool",
    text: `SELECT i.id, i.chapter, i.use, r.kind, r.id AS "revisionId", r.envelope->'concepts' AS concepts, r.envelope->'title' AS title,
        coalesce((r.envelope->>'difficulty')::int, 3) AS difficulty,
        r.kind = 'open' AND r.envelope->>'round' IS NOT NULL AS "isTalk"
      FROM "Item" i JOIN "ItemRevision" r ON r."itemId" = i.id AND r.status = 'published'
      WHERE i.status = 'active' AND i.use = ANY($1::"ItemUse"[]) AND ($2::text[] IS NULL OR i.id = ANY($2)) ORDER BY i.id`,
    values: [uses, ids],
  });
  return rows;
}
