import "server-only";
import type { PoolClient } from "pg";
import type { AccountViewer } from "@/lib/auth/viewer";
import { AppError } from "@/lib/core/errors";
import { transaction } from "@/lib/db/transaction";
import { getRoles } from "@/lib/plan/server/get-roles";
import type { RubricSet, UpdateRubricSetInput } from "@/lib/rubric-sets/schema";
import { getRubricSet } from "@/lib/rubric-sets/server/get-rubric-set";
import { requireRubricSet } from "@/lib/rubric-sets/server/require-rubric-set";

/**
 * Saves a set as a whole: title, level, role, and its items in their order.
 * @throws {AppError} `not-found`; `not-allowed` (an archived one); `rubric-set-newer` when it was saved since the version that is named;
 *   `invalid-input` for a role that there is not, and for what is no open item
 */
export function updateRubricSet(
  viewer: AccountViewer,
  setId: string,
  { version, title, level, role, items }: UpdateRubricSetInput,
  now: Date,
): Promise<RubricSet> {
  return transaction(async (client) => {
    const set = await requireRubricSet(client, viewer, setId, { action: "rubricSet.edit", lock: true });
    if (set.version !== version) throw new AppError("rubric-set-newer");
    if (role !== null && !getRoles().some(({ slug }) => slug === role))
      throw new AppError("invalid-input", { issues: [{ path: "role", code: "unknown" }] });
    await requireOpenItems(
      client,
      items.map(({ itemId }) => itemId),
    );
    await client.query(
      `UPDATE "RubricSet" SET title = $2, level = $3, role = $4, version = version + 1, "updatedAt" = $5 WHERE id = $1`,
      [setId, JSON.stringify(title), level, role, now],
    );
    await client.query(`DELETE FROM "RubricSetItem" WHERE "setId" = $1`, [setId]);
    await client.query(
      `INSERT INTO "RubricSetItem" ("setId", "itemId", position, minutes)
       SELECT $1, l.id, l.place - 1, l.minutes FROM unnest($2::text[], $3::int[]) WITH ORDINALITY AS l(id, minutes, place)`,
      [setId, items.map(({ itemId }) => itemId), items.map(({ minutes }) => minutes)],
    );
    return getRubricSet(viewer, setId, client);
  });
}

async function requireOpenItems(client: PoolClient, itemIds: readonly string[]): Promise<void> {
  const { rows } = await client.query<{ itemId: string }>(
    `SELECT "itemId" FROM "BankEntry" WHERE kind = 'open' AND "itemId" = ANY($1)`,
    [itemIds],
  );
  const open = new Set(rows.map(({ itemId }) => itemId));
  const issues = itemIds.flatMap((itemId, index) =>
    open.has(itemId) ? [] : [{ path: `items.${index}.itemId`, code: "not-open" }],
  );
  if (issues.length > 0) throw new AppError("invalid-input", { issues });
}
