import "server-only";
import { can } from "@/lib/auth/policy";
import { endSessions } from "@/lib/auth/server/end-sessions";
import type { AccountViewer } from "@/lib/auth/viewer";
import { AppError } from "@/lib/core/errors";
import { prisma } from "@/lib/db/prisma";
import type { SwitchOnInput } from "@/lib/second-factor/schema";
import { giveRecoveryCodes } from "@/lib/second-factor/server/give-recovery-codes";
import { sealSecret } from "@/lib/second-factor/server/seal-secret";
import { readSetup } from "@/lib/second-factor/server/start-setup";
import { findStep } from "@/lib/second-factor/totp";
import { readTypedCode } from "@/lib/second-factor/typed-code";

/**
 * Switches the second factor on that was set up in this session, once a code shows that the app has it. That code counts as used. All
 * other sessions end: none of them has shown it.
 * @returns recovery codes, told this once
 * @throws {AppError} `setup-expired`, `wrong-code`, `second-factor-on`, `not-found`
 */
export async function switchOn(
  { setup, code }: SwitchOnInput,
  viewer: AccountViewer,
  now: Date,
): Promise<{ recoveryCodes: string[] }> {
  const { userId, sessionId } = viewer;
  const secret = readSetup(setup, viewer, now);
  if (!secret) throw new AppError("setup-expired");
  const given = readTypedCode(code);
  const lastStep = given?.kind === "app" ? findStep(secret, given.code, now) : undefined;
  if (lastStep === undefined) throw new AppError("wrong-code");
  return prisma().$transaction(async (tx) => {
    // A sign-in that is under way opens its session before this, and loses it here, or after it, and is asked for a code.
    const alive = await tx.$queryRaw<unknown[]>`
      SELECT 1 FROM "User" WHERE id = ${userId}::uuid AND "deletedAt" IS NULL FOR UPDATE`;
    if (alive.length === 0 || !can(viewer, "account.change", { userId })) throw new AppError("not-found");
    const made = await tx.secondFactor.createMany({
      data: [{ userId, secret: sealSecret(secret, userId), lastStep, createdAt: now }],
      skipDuplicates: true,
    });
    if (made.count === 0) throw new AppError("second-factor-on");
    await endSessions(tx, userId, now, sessionId);
    return { recoveryCodes: await giveRecoveryCodes(tx, userId, now) };
  });
}
