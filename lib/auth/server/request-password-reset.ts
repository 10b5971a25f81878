import "server-only";
import { parseEmail } from "@/lib/auth/email";
import type { PasswordResetInput } from "@/lib/auth/link-schema";
import { LINK_LIFE_MS, linkUrl } from "@/lib/auth/link";
import { makeLink, revokeLinks } from "@/lib/auth/server/make-link";
import { env } from "@/lib/core/env";
import { AppError } from "@/lib/core/errors";
import { prisma } from "@/lib/db/prisma";
import { consumeAllowance } from "@/lib/http/server/rate-limit";
import { doLater } from "@/lib/mail/server/do-later";
import { isMailOn, sendMail } from "@/lib/mail/server/send-mail";

/** Counted by the address that was typed, whether it has an account or not: the answer tells nobody which. */
const ALLOWANCE = { name: "password-reset-email", points: 5, seconds: 3600, shared: true } as const;

/**
 * Mails a link for a new password to an address that has an account. Everything that depends on there being one is done after the
 * answer, so that neither its words nor its time tell strangers.
 * @throws {AppError} `mail-off`, `invalid-input`, `too-many-requests`
 */
export async function requestPasswordReset(input: PasswordResetInput, now: Date): Promise<void> {
  if (!isMailOn()) throw new AppError("mail-off");
  const parsed = parseEmail(input.email);
  if ("problem" in parsed) throw new AppError("invalid-input", { issues: [{ path: "email", code: parsed.problem }] });
  await consumeAllowance(ALLOWANCE, parsed.email);
  doLater("password mail", () => mailPasswordLink(parsed.email, input.locale, now));
}

async function mailPasswordLink(email: string, locale: PasswordResetInput["locale"], now: Date): Promise<void> {
  const made = await prisma().$transaction(async (tx) => {
    const user = await tx.user.findUnique({
      where: { email, suspendedAt: null, deletedAt: null },
      select: { id: true },
    });
    if (!user) return undefined;
    await revokeLinks(tx, { purpose: "password", userId: user.id }, now);
    return makeLink(tx, { purpose: "password", lifeMs: LINK_LIFE_MS.mailedPassword, userId: user.id, email }, now);
  });
  if (made) await sendMail("password", locale, email, linkUrl(env().PUBLIC_URL, locale, "password", made.token));
}
