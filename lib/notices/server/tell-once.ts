import "server-only";
import type { PoolClient } from "pg";
import { pool } from "@/lib/db/pool";
import { transaction } from "@/lib/db/transaction";

/** Longer than anything is told late. */
const KEPT_DAYS = 60;

/**
 * Tells something to many in one transaction with the note that it was told: once, also where two servers try at once or one dies in
 * between. The second waits for the first, and finds its note. Gives whether it was told now.
 */
export async function tellOnce(
  key: string,
  now: Date,
  tell: (client: PoolClient) => Promise<unknown>,
): Promise<boolean> {
  return transaction(async (client) => {
    const { rowCount } = await client.query(
      `INSERT INTO "NoticeRound" (key, at) VALUES ($1, $2) ON CONFLICT DO NOTHING`,
      [key, now],
    );
    if (rowCount === 0) return false;
    await tell(client);
    return true;
  });
}

/** Forgets notes that nothing asks for any more. */
export async function forgetRounds(now: Date): Promise<void> {
  await pool().query(`DELETE FROM "NoticeRound" WHERE at < $1::timestamptz - interval '${KEPT_DAYS} days'`, [now]);
}
