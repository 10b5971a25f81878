import "server-only";
import { LINK_LIFE_MS, linkUrl } from "@/lib/auth/link";
import { makeLink, revokeLinks } from "@/lib/auth/server/make-link";
import { env } from "@/lib/core/env";
import type { Locale } from "@/lib/core/locale";
import { prisma } from "@/lib/db/prisma";
import { doLater } from "@/lib/mail/server/do-later";
import { isMailOn, sendMail } from "@/lib/mail/server/send-mail";

/** Asks an address, after the answer, to confirm itself by a fresh link; does nothing where the site sends no mail. */
export function mailVerification({ userId, email }: { userId: string; email: string }, locale: Locale): void {
  if (!isMailOn()) return;
  doLater("verification mail", async () => {
    const now = new Date();
    const { token } = await prisma().$transaction(async (tx) => {
      await revokeLinks(tx, { purpose: "verification", userId }, now);
      return makeLink(tx, { purpose: "verification", lifeMs: LINK_LIFE_MS.verification, userId, email }, now);
    });
    await sendMail("verification", locale, email, linkUrl(env().PUBLIC_URL, locale, "verification", token));
  });
}
