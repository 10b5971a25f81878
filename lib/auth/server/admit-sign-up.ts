import "server-only";
import type { CreateAccountInput } from "@/lib/auth/schema";
import { grantAdministration } from "@/lib/auth/server/become-administrator";
import { consumeLink, requireLink } from "@/lib/auth/server/require-link";
import type { Role } from "@/lib/auth/viewer";
import type { SiteSettings } from "@/lib/site-settings/schema";
import { AppError } from "@/lib/core/errors";
import type { Prisma } from "@/lib/db/prisma";

export type SignUpMode = SiteSettings["signUp"];

interface Applicant extends Pick<CreateAccountInput, "link"> {
  readonly email: string;
  readonly mode: SignUpMode;
  /** Looks without using the link up. */
  readonly isTrial?: true;
}

/** What the site makes of a newcomer; `emailVerifiedAt` is set where an administrator named the address. */
interface Admission {
  readonly role: Role;
  readonly emailVerifiedAt: Date | null;
}

/**
 * Decides whether somebody may make an account: everybody where the site is open, the holder of an invitation unless it is closed,
 * and the first administrator always.
 * @throws {AppError} `sign-up-closed`, `invitation-required`, `invalid-input` (an address that was not the invited one), `link-…`
 */
export async function admitSignUp(tx: Prisma.TransactionClient, applicant: Applicant, now: Date): Promise<Admission> {
  const { link, email, mode, isTrial } = applicant;
  if (!link) {
    if (mode !== "open") throw new AppError(mode === "closed" ? "sign-up-closed" : "invitation-required");
    return { role: "learner", emailVerifiedAt: null };
  }
  if (link.purpose === "invitation" && mode === "closed") throw new AppError("sign-up-closed");
  const found = isTrial
    ? await requireLink(link.purpose, link.token, now, tx)
    : await consumeLink(tx, link.purpose, link.token, now);
  if (link.purpose === "administrator") {
    if (!isTrial) await grantAdministration(tx, now);
    return { role: "admin", emailVerifiedAt: null };
  }
  if (found.email !== null && found.email !== email)
    throw new AppError("invalid-input", { issues: [{ path: "email", code: "email-not-invited" }] });
  return { role: found.role ?? "learner", emailVerifiedAt: found.email === null ? null : now };
}
