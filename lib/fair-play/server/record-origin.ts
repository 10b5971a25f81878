import "server-only";
import { hmac } from "@/lib/core/secret";
import type { Prisma } from "@/lib/db/prisma";
import { networkOf } from "@/lib/http/network";

export const ORIGIN_DAYS = 30;

/** A network as it is kept: nobody can tell the address from it without the site's secret. */
export const originOf = (address: string): string =>
  hmac("origin", networkOf(address)).subarray(0, 16).toString("base64url");

/** Notes from which network an account signed in, for thirty days; nothing where there is no front that knows the address. */
export async function recordOrigin(
  tx: Prisma.TransactionClient,
  userId: string,
  address: string,
  now: Date,
): Promise<void> {
  if (address === "") return;
  await tx.$executeRaw`
    INSERT INTO "AccountOrigin" (origin, "userId", "firstAt", "lastAt") VALUES (${originOf(address)}, ${userId}::uuid, ${now}, ${now})
    ON CONFLICT (origin, "userId") DO UPDATE SET "lastAt" = excluded."lastAt"`;
}
