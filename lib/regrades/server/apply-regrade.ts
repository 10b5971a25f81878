import "server-only";
import { can } from "@/lib/auth/policy";
import type { AccountViewer } from "@/lib/auth/viewer";
import { AppError } from "@/lib/core/errors";
import { transaction } from "@/lib/db/transaction";
import { sendJob } from "@/lib/jobs/server/boss";
import type { Regrade } from "@/lib/regrades/schema";
import { requireRegradeRow } from "@/lib/regrades/server/regrade-row";

/**
 * Begins to apply what a preview found, or goes on with what failed; the work is done in the background. To ask again for what is under
 * way changes nothing.
 * @throws {AppError} not-found, regrade-running while another one of the item is, regrade-over for one that was applied or cancelled
 */
export async function applyRegrade(viewer: AccountViewer, regradeId: string): Promise<Regrade> {
  if (!can(viewer, "item.regrade", {})) throw new AppError("not-found");
  await transaction(async (client) => {
    const { rows } = await client.query<{ itemId: string }>(`SELECT "itemId" FROM "Regrade" WHERE id = $1`, [
      regradeId,
    ]);
    const itemId = rows[0]?.itemId;
    if (itemId === undefined) throw new AppError("not-found");
    // One at a time for an item: whoever comes second waits here, and sees what the first has begun.
    await client.query(`SELECT FROM "Item" WHERE id = $1 FOR NO KEY UPDATE`, [itemId]);
    const { rows: all } = await client.query<{ id: string; status: Regrade["status"] }>(
      `SELECT id, status FROM "Regrade" WHERE "itemId" = $1 AND (id = $2 OR status IN ('queued', 'running'))`,
      [itemId, regradeId],
    );
    const own = all.find(({ id }) => id === regradeId);
    if (!own) throw new AppError("not-found");
    if (own.status === "queued" || own.status === "running") return;
    if (own.status !== "previewed" && own.status !== "failed") throw new AppError("regrade-over");
    if (all.length > 1) throw new AppError("regrade-running");
    await client.query(`UPDATE "Regrade" SET status = 'queued', "endedAt" = NULL WHERE id = $1`, [regradeId]);
    await sendJob("regrade", regradeId, client);
  });
  return requireRegradeRow(regradeId);
}
