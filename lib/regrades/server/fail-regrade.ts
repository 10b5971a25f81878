import "server-only";
import { pool } from "@/lib/db/pool";

/** Notes that a regrade could not be brought to its end. What was applied stays, and somebody can let it go on. */
export async function failRegrade(regradeId: string): Promise<void> {
  await pool().query(
    `UPDATE "Regrade" SET status = 'failed', "endedAt" = now() WHERE id = $1 AND status IN ('queued', 'running')`,
    [regradeId],
  );
}
