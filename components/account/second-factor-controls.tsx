"use client";

import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { ProofForm } from "@/components/account/proof-form";
import { Button } from "@/components/ui/button";
import type { Account } from "@/lib/account/schema";
import type { Locale } from "@/lib/core/locale";
import { useRenewRecoveryCodes, useSwitchOff } from "@/lib/second-factor/client/use-change-factor";

interface SecondFactorControlsProps {
  readonly account: Account;
  readonly locale: Locale;
  readonly since: string;
  onRenewed(recoveryCodes: readonly string[]): void;
  onOff(): void;
}

/** How the second factor stands, and what may be done about it by whoever shows both factors once more. */
export function SecondFactorControls({ account, locale, since, onRenewed, onOff }: SecondFactorControlsProps) {
  const t = useTranslations("own.security.secondFactor");
  const words = useTranslations("own.security.password");
  const id = useId();
  const [open, setOpen] = useState<"renew" | "off">();
  const renew = useRenewRecoveryCodes();
  const off = useSwitchOff();
  const { recoveryLeft, asked } = account.secondFactor;
  const date = new Intl.DateTimeFormat(locale, { dateStyle: "medium" });
  const acts = {
    renew: {
      note: t("renewNote"),
      busyLabel: t("renewing"),
      submit: async (proof: Parameters<typeof renew.mutateAsync>[0]) =>
        onRenewed((await renew.mutateAsync(proof)).recoveryCodes),
    },
    off: {
      note: t(asked === "required" ? "offRequired" : "offNote"),
      busyLabel: t("switchingOff"),
      submit: async (proof: Parameters<typeof off.mutateAsync>[0]) => {
        await off.mutateAsync(proof);
        onOff();
      },
    },
  };
  return (
    <>
      <p className="text-sm">
        {t("since", { date: date.format(new Date(since)) })} {t("left", { count: recoveryLeft })}
      </p>
      <div className="mt-4 flex flex-wrap gap-3">
        {(["renew", "off"] as const).map((each) => (
          <Button
            key={each}
            variant="quiet"
            aria-expanded={open === each}
            aria-controls={open === each ? id : undefined}
            onClick={() => setOpen(open === each ? undefined : each)}
          >
            {t(each)}
          </Button>
        ))}
      </div>
      {open && (
        <div id={id} className="mt-5">
          <p className="mb-4 text-sm text-muted">{acts[open].note}</p>
          <ProofForm
            key={open}
            account={account}
            locale={locale}
            passwordLabel={words("current")}
            code={{ label: t("proof") }}
            submitLabel={t(open)}
            busyLabel={acts[open].busyLabel}
            submit={acts[open].submit}
            onCancel={() => setOpen(undefined)}
          />
        </div>
      )}
    </>
  );
}
