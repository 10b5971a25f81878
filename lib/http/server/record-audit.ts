import "server-only";
import { newId } from "@/lib/core/ids";
import { pool } from "@/lib/db/pool";

export interface AuditEntry {
  readonly action: `${string}.${string}`;
  /** Learner id of who did it. */
  readonly actorId: string | undefined;
  /** Id of what it was done to; never a personal value. */
  readonly object: string | undefined;
  readonly before?: object | undefined;
  readonly after?: object | undefined;
  readonly requestId: string;
}

export async function recordAudit(entry: AuditEntry): Promise<void> {
  await pool().query(
    `INSERT INTO "AuditEvent" (id, action, "actorId", object, before, after, "requestId") VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [
      ...[newId(), entry.action, entry.actorId ?? null, entry.object ?? null],
      ...[entry.before ?? null, entry.after ?? null, entry.requestId],
    ],
  );
}
