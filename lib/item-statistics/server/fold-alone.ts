import "server-only";
import type { PoolClient } from "pg";
import { transaction } from "@/lib/db/transaction";

/**
 * Runs one step of the fold in a transaction of which there is one at a time, however many servers run. Nobody else waits for it.
 * @returns undefined when another server is at it
 */
export function foldAlone<T>(step: (client: PoolClient) => Promise<T>): Promise<T | undefined> {
  return transaction(async (client) => {
    const { rows } = await client.query<{ isOurs: boolean }>(
      `SELECT pg_try_advisory_xact_lock(hashtextextended('item-statistics', 0)) AS "isOurs"`,
    );
    return rows[0]?.isOurs ? step(client) : undefined;
  });
}
