"use client";

import { ChangePasswordForm } from "@/components/account/change-password-form";
import { IdentityList } from "@/components/account/identity-list";
import { SecondFactorPanel } from "@/components/account/second-factor-panel";
import { SessionList } from "@/components/account/session-list";
import { WithAccount } from "@/components/account/with-account";
import type { Locale } from "@/lib/core/locale";

export function SecurityPanels({ locale }: { readonly locale: Locale }) {
  return (
    <WithAccount locale={locale} here={`/${locale}/account/security`}>
      {(account) => (
        <>
          <ChangePasswordForm account={account} locale={locale} />
          <SecondFactorPanel account={account} locale={locale} />
          <IdentityList account={account} locale={locale} />
          <SessionList locale={locale} />
        </>
      )}
    </WithAccount>
  );
}
