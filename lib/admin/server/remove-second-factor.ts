import "server-only";
import type { AccountRow } from "@/lib/admin/schema";
import { governAccount } from "@/lib/admin/server/govern-account";
import type { AccountViewer } from "@/lib/auth/viewer";
import type { Locale } from "@/lib/core/locale";
import { removeSecondFactor as remove } from "@/lib/second-factor/server/remove-second-factor";

/**
 * Takes the second factor away from somebody who lost it; he is told. Nobody does that to himself: it would turn a session that was
 * left open into the account.
 * @throws {AppError} `own-rights`, `not-found`
 */
export async function removeSecondFactor(
  viewer: AccountViewer,
  userId: string,
  { locale, now }: { readonly locale: Locale; readonly now: Date },
): Promise<AccountRow> {
  const { account, tellByMail } = await governAccount(viewer, userId, async (tx, before) => ({
    account: { ...before, hasSecondFactor: false },
    tellByMail: await remove(tx, userId, { by: "administrator", locale, now }),
  }));
  tellByMail();
  return account;
}
