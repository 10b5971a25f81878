import "server-only";
import { env } from "@/lib/core/env";
import type { Locale } from "@/lib/core/locale";
import type { Prisma } from "@/lib/db/prisma";
import { doLater } from "@/lib/mail/server/do-later";
import { isMailOn, sendMail } from "@/lib/mail/server/send-mail";
import type { NoticeBody } from "@/lib/notices/schema";
import { insertNotices } from "@/lib/notices/server/insert-notice";

interface Removal {
  readonly by: NoticeBody["second-factor"]["by"];
  /** Of the mail. */
  readonly locale: Locale;
  readonly now: Date;
}

/**
 * Takes an account's second factor away, with its recovery codes and whatever sign-in waits for it, and tells its person.
 * @returns what sends the mail, to be called once the transaction has ended
 */
export async function removeSecondFactor(
  tx: Prisma.TransactionClient,
  userId: string,
  { by, locale, now }: Removal,
): Promise<() => void> {
  const { count } = await tx.secondFactor.deleteMany({ where: { userId } });
  if (count === 0) return () => undefined;
  await tx.pendingSignIn.deleteMany({ where: { userId } });
  const user = await tx.user.findUnique({
    where: { id: userId },
    select: { email: true, learner: { select: { id: true } } },
  });
  if (!user?.email || !user.learner) return () => undefined;
  await insertNotices(
    (text, values) => tx.$executeRawUnsafe(text, ...values),
    { kind: "second-factor", about: now.toISOString(), now },
    [{ learnerId: user.learner.id, body: { version: 1, by } }],
  );
  const { email } = user;
  return () => {
    if (!isMailOn()) return;
    const url = new URL(`/${locale}/account/security`, env().PUBLIC_URL).href;
    doLater("second factor notice", () => sendMail("secondFactorOff", locale, email, url));
  };
}
