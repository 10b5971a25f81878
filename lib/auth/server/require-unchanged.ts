import "server-only";
import { AppError } from "@/lib/core/errors";
import type { Prisma } from "@/lib/db/prisma";

/** Whose session it is, and the password hash by which he was recognised, if it was by a password. */
export interface Recognised {
  readonly userId: string;
  readonly learnerId: string;
  readonly passwordHash?: string;
}

/**
 * A change of password ends all sessions, and so does deletion: a sign-in that was under way meanwhile must not open another. The
 * row lock makes them wait for each other.
 * @throws {AppError} `wrong-credentials`
 */
export async function requireUnchanged(
  tx: Prisma.TransactionClient,
  { userId, passwordHash }: Pick<Recognised, "userId" | "passwordHash">,
): Promise<void> {
  const found = await tx.$queryRaw<{ passwordHash: string | null }[]>`
    SELECT "passwordHash" FROM "User" WHERE id = ${userId}::uuid AND "deletedAt" IS NULL FOR SHARE`;
  const [user] = found;
  if (!user || (passwordHash !== undefined && user.passwordHash !== passwordHash)) {
    throw new AppError("wrong-credentials");
  }
}
