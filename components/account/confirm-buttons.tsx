"use client";

import { useTranslations } from "next-intl";
import { ProviderButton } from "@/components/account/provider-buttons";
import { buttonClass } from "@/components/ui/button";
import type { Account } from "@/lib/account/schema";
import type { Locale } from "@/lib/core/locale";

interface ConfirmButtonsProps {
  readonly account: Account;
  readonly locale: Locale;
  readonly to: string;
}

/** The ways to show, by signing in again, that it is still the account's owner: its providers, or else its password. */
export function ConfirmButtons({ account, locale, to }: ConfirmButtonsProps) {
  const t = useTranslations("own.data.delete");
  const words = useTranslations("own");
  const connected = account.providers.filter(({ id }) => account.identities.some(({ provider }) => provider === id));
  return (
    <div className="space-y-2">
      {connected.map(({ id, name }) => (
        <ProviderButton key={id} locale={locale} provider={id} purpose="confirm" to={to}>
          {t("confirmWith", { name })}
        </ProviderButton>
      ))}
      {connected.length === 0 && (
        <a href={`/${locale}/sign-in?${new URLSearchParams({ to })}`} className={buttonClass("quiet")}>
          {words("signIn")}
        </a>
      )}
    </div>
  );
}
