import "server-only";
import type { InvitationInput, NewInvitation } from "@/lib/admin/schema";
import { parseEmail } from "@/lib/auth/email";
import { LINK_LIFE_MS, linkUrl } from "@/lib/auth/link";
import { can } from "@/lib/auth/policy";
import { makeLink } from "@/lib/auth/server/make-link";
import type { AccountViewer } from "@/lib/auth/viewer";
import { env } from "@/lib/core/env";
import { AppError } from "@/lib/core/errors";
import { prisma } from "@/lib/db/prisma";
import { siteSettings } from "@/lib/site-settings/server/read-site-settings";
import { isMailOn, sendMail } from "@/lib/mail/server/send-mail";

/**
 * Makes an invitation and, where it names an address and the site sends mail, mails it. The link is given back all the same: the
 * administrator sees it once and may hand it over himself. Where the site sends mail, a role above learner needs an address.
 * @throws {AppError} `not-found`, `sign-up-closed`, `invalid-input`, `email-taken`
 */
export async function createInvitation(
  viewer: AccountViewer,
  { email: given = "", role, locale }: InvitationInput,
  now: Date,
): Promise<NewInvitation> {
  if (!can(viewer, "invitation.manage", {})) throw new AppError("not-found");
  if ((await siteSettings()).signUp === "closed") throw new AppError("sign-up-closed");
  const email = given.trim() === "" && (role === "learner" || !isMailOn()) ? undefined : requireAddress(given);
  if (email && (await prisma().user.count({ where: { email } })) > 0) throw new AppError("email-taken");

  const { id, token, expiresAt } = await makeLink(
    prisma(),
    { purpose: "invitation", lifeMs: LINK_LIFE_MS.invitation, email, role, madeById: viewer.userId },
    now,
  );
  const url = linkUrl(env().PUBLIC_URL, locale, "invitation", token);
  const mail = !email || !isMailOn() ? "none" : (await sendMail("invitation", locale, email, url)) ? "sent" : "failed";
  return { linkId: id, url, expiresAt: expiresAt.toISOString(), mail };
}

function requireAddress(text: string): string {
  const parsed = parseEmail(text);
  if ("email" in parsed) return parsed.email;
  throw new AppError("invalid-input", { issues: [{ path: "email", code: parsed.problem }] });
}
