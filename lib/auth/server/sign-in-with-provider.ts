import "server-only";
import { parseCookies } from "@/lib/auth/cookies";
import { parseEmail } from "@/lib/auth/email";
import type { ProvidedPerson, ProviderProblem } from "@/lib/auth/provider";
import { giveLearner } from "@/lib/auth/server/give-learner";
import { readGuestCookie } from "@/lib/auth/server/guest-cookie";
import { maySignUp } from "@/lib/auth/server/may-sign-up";
import type { SignInCaller } from "@/lib/auth/server/open-session";
import { recognise, type Recognition } from "@/lib/auth/server/recognise";
import { newId } from "@/lib/core/ids";
import { prisma } from "@/lib/db/prisma";
import { networkOf } from "@/lib/http/network";
import { consumeAllowance } from "@/lib/http/server/rate-limit";

export type Welcome =
  | (Recognition & { /** The account that was made for it. */ readonly madeUserId?: string })
  | { readonly problem: ProviderProblem };

/** The same as of signing up by a form: whoever makes accounts pays from one allowance. */
const SIGN_UP_ALLOWANCE = { name: "sign-up", points: 30, seconds: 3600, shared: true } as const;

/**
 * Signs in whom a provider vouches for, by the provider's own id of him, or asks him for his second factor. Somebody new gets an account, and his guest's work with it.
 * An address never leads into an account that has it: whoever can make a provider say an address would own the account. Its owner
 * signs in there and connects the provider.
 * @param onlyUserId confirms that account; anybody else is refused
 * @throws {AppError} `too-many-requests`
 */
export async function signInWithProvider(
  person: ProvidedPerson,
  caller: SignInCaller,
  now: Date,
  onlyUserId?: string,
): Promise<Welcome> {
  const known = await findUser(person);
  if (onlyUserId !== undefined && known?.id !== onlyUserId) return { problem: "other-account" };
  if (known) return welcome(known, caller, now);

  const email = readAddress(person);
  if (typeof email === "object") return email;
  if ((await prisma().user.count({ where: { email } })) === 0) {
    if (!(await maySignUp())) return { problem: "sign-up-closed" };
    await consumeAllowance(SIGN_UP_ALLOWANCE, `address:${networkOf(caller.address)}`);
    const made = await makeAccount(person, email, readGuestCookie(parseCookies(caller.cookieHeader)), now);
    if (made) return { ...(await recognise(made, caller, now)), madeUserId: made.userId };
  }
  // Another tab of the same person may have been quicker; else the address is somebody else's.
  const found = await findUser(person);
  return found ? welcome(found, caller, now) : { problem: "email-taken" };
}

async function findUser({ provider, subject }: ProvidedPerson) {
  const identity = await prisma().identity.findUnique({
    where: { provider_subject: { provider, subject } },
    select: { user: { select: { id: true, suspendedAt: true, learner: { select: { id: true } } } } },
  });
  return identity?.user;
}

async function welcome(
  user: NonNullable<Awaited<ReturnType<typeof findUser>>>,
  caller: SignInCaller,
  now: Date,
): Promise<Welcome> {
  if (user.suspendedAt !== null) return { problem: "suspended" };
  if (!user.learner) throw new Error("an account without a learner");
  return recognise({ userId: user.id, learnerId: user.learner.id }, caller, now);
}

function readAddress({ email, isEmailVerified }: ProvidedPerson): string | { problem: ProviderProblem } {
  const parsed = parseEmail(email ?? "");
  if (!("email" in parsed)) return { problem: "no-email" };
  return isEmailVerified ? parsed.email : { problem: "email-unverified" };
}

/** Undefined when address or identity were taken at the same moment; then nothing is written. */
async function makeAccount(person: ProvidedPerson, email: string, guestId: string | undefined, now: Date) {
  const { provider, subject } = person;
  const userId = newId();
  // Neutral: names that providers tell are often real ones, and this one is shown to others.
  const nickname = `learner-${userId.slice(-4)}`;
  return prisma().$transaction(async (tx) => {
    const created = await tx.user.createMany({
      data: [{ id: userId, email, emailVerifiedAt: now, nickname, createdAt: now }],
      skipDuplicates: true,
    });
    if (created.count === 0) return undefined;
    await tx.identity.create({ data: { provider, subject, userId, createdAt: now } });
    return { userId, learnerId: await giveLearner(tx, guestId, userId, now) };
  });
}
