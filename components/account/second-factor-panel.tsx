"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ConfirmButtons } from "@/components/account/confirm-buttons";
import { Panel } from "@/components/account/panel";
import { RecoveryCodes } from "@/components/account/recovery-codes";
import { SecondFactorControls } from "@/components/account/second-factor-controls";
import { SecondFactorSetup } from "@/components/account/second-factor-setup";
import { Notice } from "@/components/ui/notice";
import type { Account } from "@/lib/account/schema";
import type { Locale } from "@/lib/core/locale";

interface SecondFactorPanelProps {
  readonly account: Account;
  readonly locale: Locale;
}

/** Codes that were just made, and whether it was by switching on. */
interface Made {
  readonly codes: readonly string[];
  readonly what: "on" | "renewed";
}

/** The second factor: setting it up, keeping its recovery codes, renewing them and switching it off. */
export function SecondFactorPanel({ account, locale }: SecondFactorPanelProps) {
  const t = useTranslations("own.security.secondFactor");
  const [made, setMade] = useState<Made>();
  const [isOff, setIsOff] = useState(false);
  const { since, asked } = account.secondFactor;
  // They are told once: nothing that is loaded anew meanwhile takes them away.
  if (made) {
    return (
      <Panel title={t("title")}>
        <RecoveryCodes codes={made.codes} said={t(`codes.${made.what}`)} onDone={() => setMade(undefined)} />
      </Panel>
    );
  }
  return (
    <Panel title={t("title")} intro={t("intro")}>
      {since === null && asked !== "no" && (
        <div className="mb-4">
          <Notice tone="caution">{t(asked)}</Notice>
        </div>
      )}
      {since === null && isOff && (
        <p role="status" className="mb-4 text-sm">
          {t("isOff")}
        </p>
      )}
      {account.hasPassword || account.isFresh ? (
        since === null ? (
          <SecondFactorSetup
            account={account}
            locale={locale}
            onDone={(codes) => {
              setIsOff(false);
              setMade({ codes, what: "on" });
            }}
          />
        ) : (
          <SecondFactorControls
            account={account}
            locale={locale}
            since={since}
            onRenewed={(codes) => setMade({ codes, what: "renewed" })}
            onOff={() => setIsOff(true)}
          />
        )
      ) : (
        <>
          <p className="mb-3 text-sm">{t(since === null ? "freshNeeded" : "freshToChange")}</p>
          <ConfirmButtons account={account} locale={locale} to={`/${locale}/account/security`} />
        </>
      )}
    </Panel>
  );
}
