"use client";

import { useTranslations } from "next-intl";
import { AccountSessions } from "@/components/admin/account-sessions";
import { AdminAlert } from "@/components/admin/admin-alert";
import { RightsForm } from "@/components/admin/rights-form";
import { SecretLink } from "@/components/admin/secret-link";
import { Button } from "@/components/ui/button";
import { useMakePasswordLink } from "@/lib/admin/client/use-make-password-link";
import { useMarkVerified } from "@/lib/admin/client/use-mark-verified";
import { useRemoveSecondFactor } from "@/lib/admin/client/use-remove-second-factor";
import { useSetSuspension } from "@/lib/admin/client/use-set-suspension";
import type { AccountRow } from "@/lib/admin/schema";
import type { Locale } from "@/lib/core/locale";

interface AccountPanelProps {
  readonly id: string;
  readonly account: AccountRow;
  readonly locale: Locale;
  readonly isOwn: boolean;
}

/** What an administrator may do to one account. Each step says what it will do before, and what it did after. */
export function AccountPanel({ id, account, locale, isOwn }: AccountPanelProps) {
  const t = useTranslations("admin.accounts");
  const { userId, isSuspended, isVerified, hasSecondFactor } = account;
  const suspension = useSetSuspension(userId);
  const verification = useMarkVerified(userId);
  const factor = useRemoveSecondFactor(userId);
  const link = useMakePasswordLink(userId);
  const did = suspension.isSuccess && t(suspension.variables ? "suspended" : "restored");
  return (
    <div id={id} className="mt-4 grid gap-6 rounded-lg border border-line bg-surface p-4">
      {isOwn ? <p className="text-sm text-muted">{t("ownNote")}</p> : <RightsForm account={account} locale={locale} />}
      <div className="grid gap-6 sm:grid-cols-2">
        <div>
          <Button variant="quiet" busy={link.isPending} onClick={() => link.mutate(locale)}>
            {t("passwordLink")}
          </Button>
          <p className="mt-1.5 text-sm text-muted">{t("passwordLinkNote")}</p>
          <AdminAlert error={link.error} locale={locale} />
        </div>
        {!isOwn && (
          <div>
            <Button variant="quiet" busy={suspension.isPending} onClick={() => suspension.mutate(!isSuspended)}>
              {t(isSuspended ? "restore" : "suspend")}
            </Button>
            {!isSuspended && <p className="mt-1.5 text-sm text-muted">{t("suspendNote")}</p>}
            <p role="status" className="mt-1.5 text-sm">
              {did}
            </p>
            <AdminAlert error={suspension.error} locale={locale} />
          </div>
        )}
      </div>
      <AccountSessions userId={userId} locale={locale} />
      {link.data && <SecretLink key={link.data.linkId} locale={locale} {...link.data} />}
      {!isOwn && (hasSecondFactor || factor.isSuccess) && (
        <div>
          {hasSecondFactor && (
            <>
              <Button variant="quiet" busy={factor.isPending} onClick={() => factor.mutate(undefined)}>
                {t(factor.isPending ? "removingFactor" : "removeFactor")}
              </Button>
              <p className="mt-1.5 text-sm text-muted">{t("removeFactorNote")}</p>
            </>
          )}
          <p role="status" className="text-sm">
            {factor.isSuccess ? t("factorRemoved") : ""}
          </p>
          <AdminAlert error={factor.error} locale={locale} />
        </div>
      )}
      {(!isVerified || verification.isSuccess) && (
        <div>
          {!isVerified && (
            <Button variant="quiet" busy={verification.isPending} onClick={() => verification.mutate(undefined)}>
              {t("verify")}
            </Button>
          )}
          <p role="status" className="text-sm">
            {verification.isSuccess ? t("verified") : ""}
          </p>
          <AdminAlert error={verification.error} locale={locale} />
        </div>
      )}
    </div>
  );
}
