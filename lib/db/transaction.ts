import "server-only";
import type { PoolClient } from "pg";
import { pool } from "@/lib/db/pool";

/**
 * Runs `work` in one transaction that holds the advisory locks named by `locks`, taken in a fixed order so that two transactions
 * never wait for each other. BEGIN and the locks travel in one round trip. The locks end with the transaction.
 */
export async function lockedTransaction<T>(
  locks: readonly string[],
  work: (client: PoolClient) => Promise<T>,
): Promise<T> {
  const client = await pool().connect();
  let broken: Error | undefined;
  try {
    const keys = [...new Set(locks)]
      .toSorted()
      .map((name) => `pg_advisory_xact_lock(hashtextextended('${quote(name)}', 0))`);
    await client.query(keys.length > 0 ? `BEGIN; SELECT ${keys.join(", ")}` : "BEGIN");
    const result = await work(client);
    await client.query("COMMIT");
    return result;
  } catch (error) {
    await client.query("ROLLBACK").catch((rollbackError: Error) => {
      broken = rollbackError;
    });
    throw error;
  } finally {
    // A connection that could not roll back must not go back into the pool; the server rolls back when it is closed.
    client.release(broken);
  }
}

function quote(name: string): string {
  return name.replaceAll("'", "''");
}
