import "server-only";
import { PrismaPg } from "@prisma/adapter-pg";
import { pool } from "@/lib/db/pool";
import { PrismaClient } from "@/lib/db/generated/client";

const store = globalThis as typeof globalThis & { warmupPrisma?: PrismaClient };

/** The only Prisma client of the process. */
export function prisma(): PrismaClient {
  store.warmupPrisma ??= new PrismaClient({ adapter: new PrismaPg(pool()) });
  return store.warmupPrisma;
}

export type { PrismaClient } from "@/lib/db/generated/client";
export { Prisma } from "@/lib/db/generated/client";
