import "server-only";
import type { Prisma } from "@/lib/db/prisma";

const LOCK = "content-load";

/**
 * Held to the end of the transaction. `alone`: by whoever publishes or loads, and so writes the search index anew; `among-others`:
 * by whoever adds to one item while nobody does that.
 */
export async function lockContent(
  transaction: Prisma.TransactionClient,
  mode: "alone" | "among-others",
): Promise<void> {
  if (mode === "alone") await transaction.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${LOCK}, 0))`;
  else await transaction.$executeRaw`SELECT pg_advisory_xact_lock_shared(hashtextextended(${LOCK}, 0))`;
}
