import "server-only";
import { pool } from "@/lib/db/pool";
import { sendJob } from "@/lib/jobs/server/boss";

/** Asks again for every import that is not at its end, as a server does when it starts: nobody waits for the job of one that died. */
export async function resumeImports(): Promise<void> {
  const { rows } = await pool().query<{ id: string }>(
    `SELECT id FROM "DraftImport" WHERE status IN ('queued', 'running')`,
  );
  for (const { id } of rows) await sendJob("import", id);
}
