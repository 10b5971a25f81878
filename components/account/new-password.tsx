"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { AccountForm } from "@/components/account/account-form";
import { LinkGate } from "@/components/account/link-gate";
import { Outcome } from "@/components/account/outcome";
import { PasswordField } from "@/components/account/password-field";
import { buttonClass } from "@/components/ui/button";
import { markSignOut } from "@/lib/auth/client/sign-out-trace";
import { forgetLinkToken } from "@/lib/auth/client/use-link-token";
import { useResetPassword } from "@/lib/auth/client/use-reset-password";
import { findNewPasswordProblems } from "@/lib/auth/form-problems";
import { PASSWORD_ADVISED, PASSWORD_MIN } from "@/lib/auth/schema";
import type { Locale } from "@/lib/core/locale";

/** A new password by a link; then the way to sign in with it. */
export function NewPassword({ locale }: { readonly locale: Locale }) {
  const t = useTranslations();
  const reset = useResetPassword();
  const [isDone, setIsDone] = useState(false);

  async function submit(token: string, password: string) {
    await reset.mutateAsync({ token, password, locale });
    forgetLinkToken("password");
    markSignOut();
    setIsDone(true);
  }

  if (isDone)
    return (
      <Outcome text={t("links.resetPassword.done")}>
        <a href={`/${locale}/sign-in`} className={buttonClass()}>
          {t("links.resetPassword.goOn")}
        </a>
      </Outcome>
    );
  return (
    <LinkGate locale={locale} purpose="password">
      {(token) => (
        <AccountForm
          locale={locale}
          submitLabel={t("links.resetPassword.action")}
          busyLabel={t("links.resetPassword.busy")}
          findProblems={findNewPasswordProblems}
          submit={({ password }) => submit(token, password)}
        >
          {(errorOf) => (
            <PasswordField
              autoComplete="new-password"
              hint={t("account.passwordHint", { min: PASSWORD_MIN, advised: PASSWORD_ADVISED })}
              error={errorOf("password")}
            />
          )}
        </AccountForm>
      )}
    </LinkGate>
  );
}
