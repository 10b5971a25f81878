import "server-only";
import type { ResetPasswordInput } from "@/lib/auth/link-schema";
import { findPasswordProblem } from "@/lib/auth/password";
import { endSessions } from "@/lib/auth/server/end-sessions";
import { hashPassword } from "@/lib/auth/server/hash-password";
import { revokeLinks } from "@/lib/auth/server/make-link";
import { consumeLink, requireLink } from "@/lib/auth/server/require-link";
import { env } from "@/lib/core/env";
import { AppError } from "@/lib/core/errors";
import { prisma, type Prisma } from "@/lib/db/prisma";
import { doLater } from "@/lib/mail/server/do-later";
import { isMailOn, sendMail } from "@/lib/mail/server/send-mail";

/**
 * Sets a new password by a link. All sessions of the account end, and its other password links with them. A link that came by mail
 * has proved the address as well; it is worth nothing once the account has another address.
 * @throws {AppError} `invalid-input` (why the password is refused, by code), `link-unknown`, `link-used`, `link-revoked`, `link-expired`
 */
export async function resetPassword(input: ResetPasswordInput, now: Date): Promise<{ userId: string }> {
  const { token, password, locale } = input;
  const { userId } = await requireLink("password", token, now);
  const account = await findAccount(prisma(), userId);
  const problem = findPasswordProblem(password, account);
  if (problem) throw new AppError("invalid-input", { issues: [{ path: "password", code: problem }] });
  const passwordHash = await hashPassword(password);

  await prisma().$transaction(async (tx) => {
    const link = await consumeLink(tx, "password", token, now);
    if (link.email !== null && link.email !== account.email) throw new AppError("link-revoked");
    const { count } = await tx.user.updateMany({
      where: { id: account.id, email: account.email, deletedAt: null },
      data: { passwordHash, ...(link.email !== null && { emailVerifiedAt: account.emailVerifiedAt ?? now }) },
    });
    if (count === 0) throw new AppError("link-revoked");
    await endSessions(tx, account.id, now);
    await revokeLinks(tx, { purpose: "password", userId: account.id }, now);
  });
  if (isMailOn())
    doLater("password notice", () =>
      sendMail("passwordChanged", locale, account.email, new URL(`/${locale}/forgot-password`, env().PUBLIC_URL).href),
    );
  return { userId: account.id };
}

async function findAccount(tx: Prisma.TransactionClient, userId: string | null) {
  const account =
    userId === null
      ? null
      : await tx.user.findUnique({
          where: { id: userId },
          select: { id: true, email: true, nickname: true, emailVerifiedAt: true },
        });
  if (!account?.email) throw new AppError("link-revoked");
  return { ...account, email: account.email };
}
