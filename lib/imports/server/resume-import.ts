import "server-only";
import { can } from "@/lib/auth/policy";
import type { AccountViewer } from "@/lib/auth/viewer";
import { AppError } from "@/lib/core/errors";
import { transaction } from "@/lib/db/transaction";
import type { ImportSummary } from "@/lib/imports/schema";
import { readSummaries } from "@/lib/imports/server/list-imports";
import { sendJob } from "@/lib/jobs/server/boss";

/** Lets one of the viewer's own imports that failed go on; any other stays as it is. @throws {AppError} not-found */
export async function resumeImport(viewer: AccountViewer, importId: string): Promise<ImportSummary> {
  if (!can(viewer, "item.edit", {})) throw new AppError("not-found");
  await transaction(async (client) => {
    const { rowCount } = await client.query(
      `UPDATE "DraftImport" SET status = 'queued', "endedAt" = NULL WHERE id = $1 AND "userId" = $2 AND status = 'failed'`,
      [importId, viewer.userId],
    );
    if (rowCount) await sendJob("import", importId, client);
  });
  const [summary] = await readSummaries(viewer.userId, importId);
  if (!summary) throw new AppError("not-found");
  return summary;
}
