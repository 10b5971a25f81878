"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { FormAlert } from "@/components/account/form-alert";
import { Button } from "@/components/ui/button";
import { useReturnPath } from "@/lib/auth/client/use-return-path";
import { useVisitProvider } from "@/lib/auth/client/use-visit-provider";
import type { ProviderId, Purpose } from "@/lib/auth/provider";
import type { Locale } from "@/lib/core/locale";

interface ProviderButtonsProps {
  readonly locale: Locale;
  readonly providers: readonly { readonly id: ProviderId; readonly name: string }[];
}

/** The ways in beside e-mail and password, where the operator offers any. */
export function ProviderButtons({ locale, providers }: ProviderButtonsProps) {
  const t = useTranslations("own.providers");
  const returnPath = useReturnPath(locale);
  if (providers.length === 0) return null;
  return (
    <div className="mt-6 space-y-3">
      <p className="flex items-center gap-3 text-sm text-muted before:h-px before:flex-1 before:bg-line after:h-px after:flex-1 after:bg-line">
        {t("or")}
      </p>
      {providers.map(({ id, name }) => (
        <ProviderButton key={id} locale={locale} provider={id} purpose="sign-in" to={returnPath} isWide>
          {t("continue", { name })}
        </ProviderButton>
      ))}
    </div>
  );
}

interface ProviderButtonProps {
  readonly locale: Locale;
  readonly provider: ProviderId;
  readonly purpose: Purpose;
  readonly to: string;
  readonly isWide?: boolean;
  /** Where the words alone would not say which one is meant. */
  readonly label?: string;
  readonly children: ReactNode;
}

/** Leaves for a provider's own page. */
export function ProviderButton({ locale, provider, purpose, to, isWide, label, children }: ProviderButtonProps) {
  const t = useTranslations("own.providers");
  const visit = useVisitProvider();
  const isBusy = visit.isPending || visit.isSuccess;
  return (
    <>
      {visit.error && <FormAlert error={visit.error} locale={locale} />}
      <Button
        variant="quiet"
        busy={isBusy}
        {...(isWide && { className: "w-full" })}
        {...(label && { "aria-label": label })}
        onClick={() => visit.mutate({ provider, purpose, to })}
      >
        {isBusy ? t("busy") : children}
      </Button>
    </>
  );
}
