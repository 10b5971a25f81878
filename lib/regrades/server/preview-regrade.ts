import "server-only";
import { can } from "@/lib/auth/policy";
import type { AccountViewer } from "@/lib/auth/viewer";
import { AppError } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { transaction } from "@/lib/db/transaction";
import { describeAnswer } from "@/lib/regrades/describe-answer";
import { createPreviewFold } from "@/lib/regrades/fold-preview";
import type { PreviewRegradeInput, Regrade } from "@/lib/regrades/schema";
import { requireKey } from "@/lib/regrades/server/require-key";
import { requireRegradeRow } from "@/lib/regrades/server/regrade-row";
import { scanAnswers } from "@/lib/regrades/server/scan-answers";

/**
 * Says whose scores a revision's key would change, and keeps it until it is applied or another preview takes its place. Changes no score.
 * @throws {AppError} not-found for whoever may not mark anew, and for a revision that nobody was shown
 */
export async function previewRegrade(
  viewer: AccountViewer,
  itemId: string,
  { revision, reason }: PreviewRegradeInput,
  now: Date,
): Promise<Regrade> {
  if (!can(viewer, "item.regrade", {})) throw new AppError("not-found", { message: "no such item" });
  const regradeId = newId();
  await transaction(async (client) => {
    const key = await requireKey(client, itemId, revision);
    const fold = createPreviewFold();
    await client.query(`DELETE FROM "Regrade" WHERE "itemId" = $1 AND status = 'previewed'`, [itemId]);
    await client.query(
      `INSERT INTO "Regrade" (id, "itemId", "toRevisionId", reason, preview, status, "madeById", "createdAt", total)
       VALUES ($1, $2, $3, $4, $5, 'previewed', $6, $7, 0)`,
      [regradeId, itemId, key.id, reason, fold.result(), viewer.userId, now],
    );
    const { marked: total } = await scanAnswers(client, { regradeId, itemId, key }, ({ earned, possible }, outcome) => {
      if (typeof outcome === "string") return fold.keep(outcome);
      const shares = { before: (earned ?? 0) / (possible || 1), after: outcome.earned / outcome.possible };
      fold.add(shares, () => describeAnswer(outcome.answer, outcome.view.variant().parts));
    });
    await client.query(`UPDATE "Regrade" SET preview = $2, total = $3 WHERE id = $1`, [
      regradeId,
      fold.result(),
      total,
    ]);
  });
  return requireRegradeRow(regradeId);
}
