import "server-only";
import type { VerificationOutput } from "@/lib/auth/link-schema";
import type { AccountViewer } from "@/lib/auth/viewer";
import { prisma } from "@/lib/db/prisma";
import { isMailOn } from "@/lib/mail/server/send-mail";

/** The viewer's own address, whether it is confirmed, and whether the site can send a mail to confirm it. */
export async function getVerification(viewer: AccountViewer): Promise<VerificationOutput> {
  const user = await prisma().user.findUnique({
    where: { id: viewer.userId },
    select: { email: true, emailVerifiedAt: true },
  });
  return { email: user?.email ?? null, isVerified: Boolean(user?.emailVerifiedAt), canMail: isMailOn() };
}
