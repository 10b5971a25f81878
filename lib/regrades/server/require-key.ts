import "server-only";
import { AppError } from "@/lib/core/errors";
import type { Queryable } from "@/lib/db/pool";
import { getRevision } from "@/lib/practice/server/read-revision";
import type { Key } from "@/lib/regrades/server/mark-anew";

export interface MarkingRevision extends Key {
  readonly id: string;
  readonly number: number;
}

/**
 * The revision of an item that is to mark answers anew: one that learners see or have seen.
 * @throws {AppError} `not-found`
 */
export async function requireKey(client: Queryable, itemId: string, number: number): Promise<MarkingRevision> {
  const { rows } = await client.query<{ id: string; edition: number }>(
    `SELECT id, coalesce((envelope->>'edition')::int, 1) AS edition FROM "ItemRevision"
     WHERE "itemId" = $1 AND number = $2 AND status IN ('published', 'superseded')`,
    [itemId, number],
  );
  const [found] = rows;
  const revision = found && (await getRevision(client, found.id));
  if (!found || !revision) throw new AppError("not-found", { message: "no such revision" });
  return { id: found.id, number, edition: found.edition, revision };
}
