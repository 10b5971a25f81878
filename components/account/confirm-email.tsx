"use client";

import { useTranslations } from "next-intl";
import { ActionButton } from "@/components/account/action-button";
import { LinkGate } from "@/components/account/link-gate";
import { Outcome } from "@/components/account/outcome";
import { buttonClass } from "@/components/ui/button";
import { forgetLinkToken } from "@/lib/auth/client/use-link-token";
import { useVerifyEmail } from "@/lib/auth/client/use-verify-email";
import type { Locale } from "@/lib/core/locale";

/** A button, because programs that scan mail open links and press none. */
export function ConfirmEmail({ locale }: { readonly locale: Locale }) {
  const t = useTranslations("links.verifyEmail");
  const verify = useVerifyEmail();
  if (verify.isSuccess)
    return (
      <Outcome text={t("done")}>
        <a href={`/${locale}/account`} className={buttonClass()}>
          {t("goOn")}
        </a>
      </Outcome>
    );
  return (
    <LinkGate locale={locale} purpose="verification">
      {(token, { email }) => (
        <>
          <p className="mb-6 font-medium break-all">{email}</p>
          <ActionButton
            locale={locale}
            label={t("action")}
            busyLabel={t("busy")}
            isBusy={verify.isPending}
            error={verify.error}
            onAct={() => verify.mutate(token, { onSuccess: () => forgetLinkToken("verification") })}
          />
        </>
      )}
    </LinkGate>
  );
}
