import "server-only";
import { transaction } from "@/lib/db/transaction";
import { pool } from "@/lib/db/pool";
import { hmac } from "@/lib/core/secret";
import type { EndpointSettings } from "@/lib/judges/server/endpoint-settings";

/** What may be spent on replies. */
export interface TokenBudget {
  /** Takes tokens beforehand; false where not as many are left, and then nothing is taken. */
  take(tokens: number): Promise<boolean>;
  /** Puts what was used in the place of what was taken. */
  settle(taken: number, used: number): Promise<void>;
}

const DAY_MS = 86_400_000;
class Spent extends Error {}

/**
 * The budgets of the site and of a learner on one day (UTC), in the table of limits, so that all processes and restarts share them. Who a learner is
 * is kept as an HMAC only, as with other limits.
 */
export function tokenBudget(settings: EndpointSettings, learnerId: string, now: Date): TokenBudget {
  const day = Math.floor(now.getTime() / DAY_MS);
  const keyOf = (subject: string) =>
    `llm:${hmac("rate-limit", `${day}:${subject}`).subarray(0, 16).toString("base64url")}`;
  const budgets = [
    { key: keyOf("site"), most: settings.tokensPerDay },
    { key: keyOf(`learner:${learnerId}`), most: settings.tokensPerLearner },
  ];
  const expire = (day + 1) * DAY_MS;
  return {
    take: (tokens) =>
      transaction(async (client) => {
        for (const { key, most } of budgets) {
          const { rowCount } = await client.query(
            `INSERT INTO "RateLimit" AS l (key, points, expire) SELECT $1, $2::int, $4::bigint WHERE $2::int <= $3::int
             ON CONFLICT (key) DO UPDATE SET points = l.points + excluded.points WHERE l.points + excluded.points <= $3::int`,
            [key, tokens, most, expire],
          );
          if (rowCount === 0) throw new Spent();
        }
        return true;
      }).catch((error: unknown) => {
        if (error instanceof Spent) return false;
        throw error;
      }),
    settle: async (taken, used) => {
      await pool().query(`UPDATE "RateLimit" SET points = greatest(0, points + $2::int) WHERE key = ANY($1)`, [
        budgets.map(({ key }) => key),
        used - taken,
      ]);
    },
  };
}
