import "server-only";
import PgBoss from "pg-boss";
import { pool, type Queryable } from "@/lib/db/pool";

/** Every queue; the migrations make them. */
export type JobName = "regrade" | "import";

// One per process, kept over reloads of the development server.
const store = globalThis as typeof globalThis & { warmupBoss?: PgBoss };

/**
 * The process's way to its jobs, on the pool that everything shares. Not started: to send needs no more. Its tables are made by a
 * migration, and a server that finds others does not start it.
 */
export function boss(): PgBoss {
  store.warmupBoss ??= new PgBoss({
    db: { executeSql: (text, values) => pool().query(text, values) },
    migrate: false,
    // Nothing is done by the clock: for that there are timers.
    schedule: false,
    maintenanceIntervalSeconds: 30,
  });
  return store.warmupBoss;
}

/**
 * Asks for a job. Where one with the same key waits already, that one will do.
 * @param client a connection in a transaction, so that the job is there if and only if what it is about is
 */
export async function sendJob(name: JobName, key: string, client?: Queryable): Promise<void> {
  const db = client && { executeSql: (text: string, values: unknown[]) => client.query(text, values) };
  await boss().send(name, { key }, { singletonKey: key, ...(db && { db }) });
}
