import "server-only";
import type { PasswordLink } from "@/lib/admin/schema";
import { requireAccount } from "@/lib/admin/server/govern-account";
import { LINK_LIFE_MS, linkUrl } from "@/lib/auth/link";
import { can } from "@/lib/auth/policy";
import { makeLink, revokeLinks } from "@/lib/auth/server/make-link";
import type { AccountViewer } from "@/lib/auth/viewer";
import { env } from "@/lib/core/env";
import { AppError } from "@/lib/core/errors";
import type { Locale } from "@/lib/core/locale";
import { prisma } from "@/lib/db/prisma";

/**
 * A link by which the account's person sets a new password, for an administrator to hand over; earlier ones end.
 * @throws {AppError} `not-found`
 */
export async function makePasswordLink(
  viewer: AccountViewer,
  userId: string,
  locale: Locale,
  now: Date,
): Promise<PasswordLink> {
  if (!can(viewer, "account.assist", { userId })) throw new AppError("not-found");
  return prisma().$transaction(async (tx) => {
    await requireAccount(tx, userId);
    await revokeLinks(tx, { purpose: "password", userId }, now);
    const { id, token, expiresAt } = await makeLink(
      tx,
      { purpose: "password", lifeMs: LINK_LIFE_MS.givenPassword, userId, madeById: viewer.userId },
      now,
    );
    const url = linkUrl(env().PUBLIC_URL, locale, "password", token);
    return { userId, linkId: id, url, expiresAt: expiresAt.toISOString() };
  });
}
