import "server-only";
import { mailVerification } from "@/lib/auth/server/mail-verification";
import type { AccountViewer } from "@/lib/auth/viewer";
import { AppError } from "@/lib/core/errors";
import type { Locale } from "@/lib/core/locale";
import { prisma } from "@/lib/db/prisma";
import { isMailOn } from "@/lib/mail/server/send-mail";

/**
 * Sends the viewer another mail to confirm his address; an address that is confirmed already gets none.
 * @throws {AppError} `mail-off`
 */
export async function requestVerification(viewer: AccountViewer, locale: Locale): Promise<void> {
  if (!isMailOn()) throw new AppError("mail-off");
  const user = await prisma().user.findUnique({
    where: { id: viewer.userId },
    select: { email: true, emailVerifiedAt: true },
  });
  if (user?.email && !user.emailVerifiedAt) mailVerification({ userId: viewer.userId, email: user.email }, locale);
}
