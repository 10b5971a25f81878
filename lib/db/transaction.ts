import "server-only";
import pg, { type PoolClient } from "pg";
import { pool } from "@/lib/db/pool";

/** A text as it stands in SQL that takes no parameters. */
export const escapeLiteral = (text: string): string => pg.escapeLiteral(text);

/**
 * Runs `work` in one transaction.
 * @param opening SQL without parameters that travels with BEGIN, in one round trip, such as the taking of a lock
 */
export async function transaction<T>(work: (client: PoolClient) => Promise<T>, opening = ""): Promise<T> {
  const client = await pool().connect();
  let broken: Error | undefined;
  try {
    await client.query(`BEGIN; ${opening}`);
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
