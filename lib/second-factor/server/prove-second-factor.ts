import "server-only";
import { AppError } from "@/lib/core/errors";
import { logger } from "@/lib/core/logger";
import type { Prisma } from "@/lib/db/prisma";
import { hashRecoveryCode } from "@/lib/second-factor/server/give-recovery-codes";
import { openSecret } from "@/lib/second-factor/server/seal-secret";
import { findStep } from "@/lib/second-factor/totp";
import { readTypedCode } from "@/lib/second-factor/typed-code";

/**
 * Takes a code of the account's app or one of its recovery codes, each once: one statement decides, so that of two who show the same
 * code at once the second is refused. Whoever calls pays for the guess before.
 * @returns recovery codes that are left, where one was used
 * @throws {AppError} `wrong-code`, `second-factor-off`
 */
export async function proveSecondFactor(
  tx: Prisma.TransactionClient,
  userId: string,
  typed: string,
  now: Date,
): Promise<{ recoveryLeft: number | null }> {
  // Whatever else is done about this factor waits: two who switch it off by two codes would each hold what the other is to delete.
  const [factor] = await tx.$queryRaw<{ secret: string }[]>`
    SELECT secret FROM "SecondFactor" WHERE "userId" = ${userId}::uuid FOR UPDATE`;
  if (!factor) throw new AppError("second-factor-off");
  const given = readTypedCode(typed);
  if (given?.kind === "app" && (await takeStep(tx, userId, factor.secret, given.code, now)))
    return { recoveryLeft: null };
  if (given?.kind === "recovery" && (await takeRecoveryCode(tx, userId, given.code, now)))
    return { recoveryLeft: await tx.recoveryCode.count({ where: { userId, usedAt: null } }) };
  throw new AppError("wrong-code");
}

async function takeStep(tx: Prisma.TransactionClient, userId: string, sealed: string, code: string, now: Date) {
  const secret = openSecret(sealed, userId);
  if (!secret) logger.error({ userId }, "a second factor cannot be read: was WARMUP_SECRET changed?");
  const step = secret && findStep(secret, code, now);
  if (step === undefined) return false;
  // Of the very secret that was looked at: meanwhile it may have been set up anew.
  const taken = await tx.$executeRaw`
    UPDATE "SecondFactor" SET "lastStep" = ${step}
    WHERE "userId" = ${userId}::uuid AND secret = ${sealed} AND "lastStep" < ${step}`;
  return taken === 1;
}

async function takeRecoveryCode(tx: Prisma.TransactionClient, userId: string, code: string, now: Date) {
  const taken = await tx.$executeRaw`
    UPDATE "RecoveryCode" SET "usedAt" = ${now}
    WHERE "userId" = ${userId}::uuid AND "codeHash" = ${hashRecoveryCode(userId, code)} AND "usedAt" IS NULL`;
  return taken === 1;
}
