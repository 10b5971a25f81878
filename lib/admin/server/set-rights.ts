import "server-only";
import type { AccountRow, Rights } from "@/lib/admin/schema";
import { accountSelect, toAccountRow } from "@/lib/admin/server/account-row";
import { governAccount } from "@/lib/admin/server/govern-account";
import { revokeLinks } from "@/lib/auth/server/make-link";
import type { AccountViewer } from "@/lib/auth/viewer";
import { AppError } from "@/lib/core/errors";
import { isMailOn } from "@/lib/mail/server/send-mail";

/**
 * Gives an account a role, and an instructor the permission to review. Where the site sends mail, a role above learner needs a
 * confirmed address. An administrator who ceases to be one leaves no open links behind.
 * @throws {AppError} `own-rights`, `not-found`, `email-unverified`
 */
export async function setRights(
  viewer: AccountViewer,
  userId: string,
  { role, mayReview }: Rights,
  now: Date,
): Promise<{ account: AccountRow; before: Rights }> {
  return governAccount(viewer, userId, async (tx, before) => {
    if (role !== "learner" && role !== before.role && !before.isVerified && isMailOn())
      throw new AppError("email-unverified");
    if (role !== "admin" && before.role === "admin") await revokeLinks(tx, { madeById: userId }, now);
    const row = await tx.user.update({
      where: { id: userId },
      data: { role, mayReview: mayReview && role === "instructor" },
      select: accountSelect,
    });
    return { account: toAccountRow(row), before: { role: before.role, mayReview: before.mayReview } };
  });
}
