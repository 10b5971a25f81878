import "server-only";
import pg from "pg";
import { env } from "@/lib/core/env";

// One pool per process, kept over reloads of the development server.
const store = globalThis as typeof globalThis & { warmupPool?: pg.Pool };

/** The connection pool that Prisma and the hot path share. */
export function pool(): pg.Pool {
  store.warmupPool ??= new pg.Pool({
    connectionString: env().DATABASE_URL,
    max: env().DATABASE_POOL,
    connectionTimeoutMillis: 5_000,
    application_name: "warmup",
  });
  return store.warmupPool;
}
