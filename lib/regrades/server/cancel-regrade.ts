import "server-only";
import type { AccountViewer } from "@/lib/auth/viewer";
import { AppError } from "@/lib/core/errors";
import { transaction } from "@/lib/db/transaction";
import type { Regrade } from "@/lib/regrades/schema";
import { mayRegrade } from "@/lib/regrades/server/may-regrade";
import { requireRegradeRow } from "@/lib/regrades/server/regrade-row";

/**
 * Discards a preview, or stops what is under way: what was applied by then stays, and is taken back by another regrade.
 * @throws {AppError} not-found, regrade-over for one that has ended
 */
export async function cancelRegrade(viewer: AccountViewer, regradeId: string, now: Date): Promise<Regrade> {
  await transaction(async (client) => {
    const { rows } = await client.query<{ itemId: string }>(`SELECT "itemId" FROM "Regrade" WHERE id = $1`, [
      regradeId,
    ]);
    const itemId = rows[0]?.itemId;
    if (itemId === undefined || !(await mayRegrade(client, viewer, itemId))) throw new AppError("not-found");
    const { rowCount } = await client.query(
      `UPDATE "Regrade" SET status = 'cancelled', "endedAt" = $2
       WHERE id = $1 AND status IN ('previewed', 'queued', 'running', 'failed')`,
      [regradeId, now],
    );
    if (rowCount === 0) throw new AppError("regrade-over");
  });
  return requireRegradeRow(regradeId);
}
