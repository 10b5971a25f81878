import "server-only";
import { pool } from "@/lib/db/pool";
import { sendJob } from "@/lib/jobs/server/boss";

/** Asks again for every regrade that is not at its end, as a server does when it starts: nobody waits for the job of one that died. */
export async function resumeRegrades(): Promise<void> {
  const { rows } = await pool().query<{ id: string }>(`SELECT id FROM "Regrade" WHERE status IN ('queued', 'running')`);
  for (const { id } of rows) await sendJob("regrade", id);
}
