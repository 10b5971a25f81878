import "server-only";
import type * as z from "zod";
import { can } from "@/lib/auth/policy";
import type { Viewer } from "@/lib/auth/viewer";
import { AppError } from "@/lib/core/errors";
import { transaction } from "@/lib/db/transaction";
import type { jobAct, jobChange } from "@/lib/jobs/schema";
import { hasQueues } from "@/lib/jobs/server/list-jobs";

type Change = z.output<typeof jobChange>;

/** As pg-boss 10 does both (src/plans.js): one more try for what failed, no further one for what has not ended. */
const SQL = {
  retry: `UPDATE pgboss.job SET state = 'retry', retry_limit = retry_limit + 1 WHERE id = $1 AND state = 'failed' RETURNING state::text AS state`,
  cancel: `UPDATE pgboss.job SET state = 'cancelled', completed_on = now() WHERE id = $1 AND state < 'completed' RETURNING state::text AS state`,
} as const;

/**
 * Tries a failed job once more, or ends one that has not ended. A round that is under way is not broken off.
 * @throws {AppError} `not-found`; `job-ended` where the job is not in a state for it
 */
export async function actOnJob(viewer: Viewer, id: string, { act }: z.output<typeof jobAct>): Promise<Change> {
  if (!can(viewer, "job.manage", {}) || !(await hasQueues())) throw new AppError("not-found");
  return transaction(async (client) => {
    const found = await client.query<Pick<Change, "state">>(
      `SELECT state::text AS state FROM pgboss.job WHERE id = $1 FOR UPDATE`,
      [id],
    );
    const before = found.rows[0]?.state;
    if (!before) throw new AppError("not-found");
    const { rows } = await client.query<Pick<Change, "state">>(SQL[act], [id]);
    if (!rows[0]) throw new AppError("job-ended");
    return { id, before, state: rows[0].state };
  });
}
