import "server-only";
import type { Prisma } from "@/lib/db/prisma";

export const LOCK_ADMINISTRATORS = `SELECT id FROM "User"
  WHERE role = 'admin' AND "suspendedAt" IS NULL AND "deletedAt" IS NULL ORDER BY id FOR UPDATE`;

/**
 * The ids of all who administer the site at the moment, locked until the transaction ends: two administrators who demote each other
 * at once do so one after the other, and the second is no administrator any more.
 */
export async function lockAdministrators(tx: Prisma.TransactionClient): Promise<readonly string[]> {
  const rows = await tx.$queryRawUnsafe<{ id: string }[]>(LOCK_ADMINISTRATORS);
  return rows.map(({ id }) => id);
}
