"use client";

import { useTranslations } from "next-intl";
import { useRef } from "react";
import { FormAlert } from "@/components/account/form-alert";
import { Panel } from "@/components/account/panel";
import { ProviderButton } from "@/components/account/provider-buttons";
import { Button } from "@/components/ui/button";
import { useDisconnectIdentity } from "@/lib/account/client/use-disconnect-identity";
import type { Account } from "@/lib/account/schema";
import type { Locale } from "@/lib/core/locale";

interface IdentityListProps {
  readonly account: Account;
  readonly locale: Locale;
}

/** Every provider that is offered or connected, with what can be done about it. */
export function IdentityList({ account: { identities, providers }, locale }: IdentityListProps) {
  const t = useTranslations("own.security.providers");
  const disconnect = useDisconnectIdentity();
  // The button that was pressed goes with the connection: the focus moves on to what came of it.
  const said = useRef<HTMLParagraphElement>(null);
  const date = new Intl.DateTimeFormat(locale, { dateStyle: "medium" });
  const gone = identities
    .filter(({ provider }) => !providers.some(({ id }) => id === provider))
    .map(({ provider }) => ({ id: provider, name: t("unknown", { id: provider }) }));
  const all = [...providers, ...gone];
  const disconnected = disconnect.isSuccess && all.find(({ id }) => id === disconnect.variables)?.name;
  return (
    <Panel title={t("title")} intro={all.length > 0 ? t("intro") : t("none")}>
      {disconnect.error && <FormAlert error={disconnect.error} locale={locale} />}
      <ul className="divide-y divide-line">
        {all.map(({ id, name }) => {
          const identity = identities.find(({ provider }) => provider === id);
          return (
            <li key={id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 py-3">
              <div className="min-w-0">
                <p className="font-medium break-words">{name}</p>
                <p className="text-sm text-muted">
                  {identity ? t("connected", { date: date.format(new Date(identity.connectedAt)) }) : t("notConnected")}
                </p>
              </div>
              {identity ? (
                <Button
                  variant="quiet"
                  busy={disconnect.isPending}
                  aria-label={t("disconnectName", { name })}
                  onClick={() => disconnect.mutate(id, { onSuccess: () => said.current?.focus() })}
                >
                  {t("disconnect")}
                </Button>
              ) : (
                <ProviderButton
                  locale={locale}
                  provider={id}
                  purpose="connect"
                  to={`/${locale}/account/security`}
                  label={t("connectName", { name })}
                >
                  {t("connect")}
                </ProviderButton>
              )}
            </li>
          );
        })}
      </ul>
      <p ref={said} tabIndex={-1} role="status" className="text-sm text-muted">
        {disconnected ? t("disconnected", { name: disconnected }) : ""}
      </p>
    </Panel>
  );
}
