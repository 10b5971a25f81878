"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { ProofForm } from "@/components/account/proof-form";
import type { Account } from "@/lib/account/schema";
import type { Locale } from "@/lib/core/locale";
import { useSwitchOn } from "@/lib/second-factor/client/use-change-factor";
import { useStartSetup } from "@/lib/second-factor/client/use-start-setup";
import type { Setup } from "@/lib/second-factor/schema";

interface SecondFactorSetupProps {
  readonly account: Account;
  readonly locale: Locale;
  onDone(recoveryCodes: readonly string[]): void;
}

/** Who it is, then the secret for the app, then a first code of it. */
export function SecondFactorSetup({ account, locale, onDone }: SecondFactorSetupProps) {
  const t = useTranslations("own.security.secondFactor");
  const start = useStartSetup();
  const switchOn = useSwitchOn();
  if (!start.data) {
    return (
      <ProofForm
        key="start"
        account={account}
        locale={locale}
        passwordLabel={t("passwordToStart")}
        submitLabel={t("start")}
        busyLabel={t("starting")}
        submit={({ password }) => start.mutateAsync(password === undefined ? {} : { password })}
      />
    );
  }
  const { setup } = start.data;
  return (
    <>
      <Secret setup={start.data} />
      <ProofForm
        key="confirm"
        account={account}
        locale={locale}
        code={{ label: t("firstCode"), hint: t("firstCodeHint"), inputMode: "numeric" }}
        submitLabel={t("switchOn")}
        busyLabel={t("switchingOn")}
        submit={async ({ code }) => onDone((await switchOn.mutateAsync({ setup, code })).recoveryCodes)}
        onCancel={() => start.reset()}
      >
        {t("ends")}
      </ProofForm>
    </>
  );
}

function Secret({ setup: { secret, uri, qr } }: { readonly setup: Setup }) {
  const t = useTranslations("own.security.secondFactor");
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  return (
    <>
      <h3 ref={title} tabIndex={-1} className="font-medium">
        {t("scanTitle")}
      </h3>
      <p className="mt-1 mb-3 text-sm text-muted">{t("scan")}</p>
      {/* Dark on light in either theme: not every app reads it the other way round. */}
      <svg
        role="img"
        aria-label={t("qr")}
        viewBox={`0 0 ${qr.size} ${qr.size}`}
        shapeRendering="crispEdges"
        className="mb-3 w-52 max-w-full rounded-lg"
      >
        <rect width={qr.size} height={qr.size} fill="#fff" />
        <path d={qr.path} fill="#000" />
      </svg>
      <p className="text-sm">{t("type")}</p>
      <p className="mb-3">
        <code translate="no" className="font-mono text-sm break-words">
          {secret.replace(/(.{4})(?=.)/g, "$1 ")}
        </code>
      </p>
      <p className="mb-5 text-sm">
        <a href={uri} className="text-accent underline underline-offset-4">
          {t("open")}
        </a>
      </p>
    </>
  );
}
