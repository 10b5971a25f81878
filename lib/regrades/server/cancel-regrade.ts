import "server-only";
import { can } from "@/lib/auth/policy";
import type { AccountViewer } from "@/lib/auth/viewer";
import { AppError } from "@/lib/core/errors";
import { pool } from "@/lib/db/pool";
import type { Regrade } from "@/lib/regrades/schema";
import { requireRegradeRow } from "@/lib/regrades/server/regrade-row";

/**
 * Discards a preview, or stops what is under way: what was applied by then stays, and is taken back by another regrade.
 * @throws {AppError} not-found, regrade-over for one that has ended
 */
export async function cancelRegrade(viewer: AccountViewer, regradeId: string, now: Date): Promise<Regrade> {
  if (!can(viewer, "item.regrade", {})) throw new AppError("not-found");
  const { rowCount } = await pool().query(
    `UPDATE "Regrade" SET status = 'cancelled', "endedAt" = $2
     WHERE id = $1 AND status IN ('previewed', 'queued', 'running', 'failed')`,
    [regradeId, now],
  );
  const regrade = await requireRegradeRow(regradeId);
  if (rowCount === 0) throw new AppError("regrade-over");
  return regrade;
}
