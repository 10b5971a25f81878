import "server-only";
import { proveOwner } from "@/lib/account/server/prove-owner";
import { chargeGuess, refundGuess } from "@/lib/auth/server/guess-limits";
import type { AccountViewer } from "@/lib/auth/viewer";
import { prisma, type Prisma } from "@/lib/db/prisma";
import type { ProofInput } from "@/lib/second-factor/schema";
import { proveSecondFactor } from "@/lib/second-factor/server/prove-second-factor";

/**
 * Does something about the second factor itself, for whoever shows both factors once more. The code is used up with it or not at all.
 * @throws {AppError} `wrong-password`, `fresh-sign-in-required`, `wrong-code`, `too-many-requests`, `second-factor-off`, `not-found`,
 *   `invalid-input` (the password is missing)
 */
export async function withBothProofs<T>(
  { password, code }: ProofInput,
  viewer: AccountViewer,
  { address, now }: { readonly address: string; readonly now: Date },
  act: (tx: Prisma.TransactionClient, owner: { readonly email: string }) => Promise<T>,
): Promise<T> {
  const owner = await proveOwner(viewer, password, address, now);
  const guess = { email: owner.email, address, deviceId: viewer.sessionId, isCode: true } as const;
  await chargeGuess(guess);
  const done = await prisma().$transaction(async (tx) => {
    await proveSecondFactor(tx, viewer.userId, code, now);
    return act(tx, owner);
  });
  await refundGuess(guess);
  return done;
}
