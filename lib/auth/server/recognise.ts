import "server-only";
import { openSession, type SignedIn, type SignInCaller } from "@/lib/auth/server/open-session";
import { requireUnchanged, type Recognised } from "@/lib/auth/server/require-unchanged";
import { makeSecondStepCookie, SECOND_STEP_SECONDS } from "@/lib/auth/server/second-step-cookie";
import { newId } from "@/lib/core/ids";
import { prisma } from "@/lib/db/prisma";

/** Somebody is signed in, or still owes the second factor: then `owes` are the `Set-Cookie` values by which he may show it. */
export type Recognition = { readonly signedIn: SignedIn } | { readonly owes: readonly string[] };

/**
 * What becomes of somebody who showed the first factor, whichever it was: a session, or in an account with a second factor a sign-in
 * that waits for it, in this browser and for minutes. Until then nothing of guest or session changes.
 * @throws {AppError} as `openSession`
 */
export async function recognise(who: Recognised, caller: SignInCaller, now: Date): Promise<Recognition> {
  const { userId } = who;
  if ((await prisma().secondFactor.count({ where: { userId } })) === 0)
    return { signedIn: await openSession(who, caller, now) };
  const id = newId();
  await prisma().$transaction(async (tx) => {
    // What ends all sessions ends this too: it waits for the row lock, or this for it.
    await requireUnchanged(tx, who);
    await tx.pendingSignIn.deleteMany({ where: { userId, expiresAt: { lte: now } } });
    const expiresAt = new Date(now.getTime() + SECOND_STEP_SECONDS * 1_000);
    await tx.pendingSignIn.create({ data: { id, userId, createdAt: now, expiresAt }, select: { id: true } });
  });
  return { owes: [makeSecondStepCookie(id)] };
}
