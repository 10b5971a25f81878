import "server-only";
import { parseEmail } from "@/lib/auth/email";
import { findPasswordProblem } from "@/lib/auth/password";
import type { CreateAccountInput } from "@/lib/auth/schema";
import { admitSignUp, type SignUpMode } from "@/lib/auth/server/admit-sign-up";
import { giveLearner } from "@/lib/auth/server/give-learner";
import { hashPassword } from "@/lib/auth/server/hash-password";
import { mailVerification } from "@/lib/auth/server/mail-verification";
import type { LearnerViewer } from "@/lib/auth/viewer";
import { AppError } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import type { Locale } from "@/lib/core/locale";
import { prisma } from "@/lib/db/prisma";
import { siteSettings } from "@/lib/site-settings/server/read-site-settings";

/**
 * Creates an account. The guest who asks becomes its learner, so that no row moves; anybody else gets a new learner. A link is
 * used up with the account or not at all. Where the site sends mail, the address is asked to confirm itself.
 * @throws {AppError} `invalid-input` (what is wrong with e-mail or password, by code), `email-taken`, `sign-up-closed`,
 *   `invitation-required`, `link-unknown`, `link-used`, `link-revoked`, `link-expired`
 */
export async function createAccount(
  input: CreateAccountInput,
  viewer: LearnerViewer,
  { now, locale, mode: given }: { now: Date; locale: Locale; mode?: SignUpMode },
): Promise<{ userId: string; nickname: string }> {
  const email = checkInput(input);
  const mode = given ?? (await siteSettings()).signUp;
  // Looked at before the dear hash is made, and used with the account.
  await prisma().$transaction((tx) => admitSignUp(tx, { ...input, email, mode, isTrial: true }, now));
  const passwordHash = await hashPassword(input.password);
  const userId = newId();
  const nickname = input.nickname ?? `learner-${userId.slice(-4)}`;

  const isVerified = await prisma().$transaction(async (tx) => {
    const { role, emailVerifiedAt } = await admitSignUp(tx, { ...input, email, mode }, now);
    const created = await tx.user.createMany({
      data: [{ id: userId, email, emailVerifiedAt, passwordHash, nickname, role, createdAt: now }],
      skipDuplicates: true,
    });
    if (created.count === 0) throw new AppError("email-taken");
    await giveLearner(tx, viewer.kind === "guest" ? viewer.learnerId : undefined, userId, now);
    return emailVerifiedAt !== null;
  });
  if (!isVerified) mailVerification({ userId, email }, locale);
  return { userId, nickname };
}

function checkInput(input: CreateAccountInput): string {
  const parsed = parseEmail(input.email);
  const email = "email" in parsed ? parsed.email : "";
  const problem = findPasswordProblem(input.password, { email, nickname: input.nickname });
  const issues = [
    ...("problem" in parsed ? [{ path: "email", code: parsed.problem }] : []),
    ...(problem ? [{ path: "password", code: problem }] : []),
  ];
  if (issues.length > 0) throw new AppError("invalid-input", { issues });
  return email;
}
