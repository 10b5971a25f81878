import "server-only";
import pg from "pg";
import { env } from "@/lib/core/env";
import { logger } from "@/lib/core/logger";

// One pool per process, kept over reloads of the development server.
const store = globalThis as typeof globalThis & { warmupPool?: pg.Pool };

/** The pool, each of whose statements is a transaction of its own, or a connection that may be in the midst of one. */
export type Queryable = pg.Pool | pg.PoolClient;

/** The connection pool that Prisma and the hot path share. */
export function pool(): pg.Pool {
  return (store.warmupPool ??= open());
}

function open(): pg.Pool {
  const opened = new pg.Pool({
    connectionString: env().DATABASE_URL,
    max: env().DATABASE_POOL,
    connectionTimeoutMillis: 5_000,
    application_name: "warmup",
  });
  // A connection that breaks, idle or between two queries of a transaction, is an event that would end the process if nobody
  // listened. Whoever waits for a query hears of it by its rejection, and the pool opens another connection.
  opened.on("connect", (client) => client.on("error", (err) => logger.warn({ err }, "database connection lost")));
  opened.on("error", () => undefined);
  return opened;
}
