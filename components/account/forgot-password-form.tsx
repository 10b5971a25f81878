"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { AccountForm } from "@/components/account/account-form";
import { Outcome } from "@/components/account/outcome";
import { TextField } from "@/components/account/text-field";
import { useRequestPasswordReset } from "@/lib/auth/client/use-request-password-reset";
import { findEmailProblems } from "@/lib/auth/form-problems";
import type { Locale } from "@/lib/core/locale";

/** Asks for a link by mail. What it says afterwards is the same whether the address has an account or not. */
export function ForgotPasswordForm({ locale }: { readonly locale: Locale }) {
  const t = useTranslations();
  const request = useRequestPasswordReset();
  const [isSent, setIsSent] = useState(false);

  async function submit(email: string) {
    await request.mutateAsync({ email, locale });
    setIsSent(true);
  }

  if (isSent) return <Outcome text={t("links.forgotPassword.sent")} />;
  return (
    <AccountForm
      locale={locale}
      submitLabel={t("links.forgotPassword.action")}
      busyLabel={t("links.forgotPassword.busy")}
      findProblems={findEmailProblems}
      submit={({ email }) => submit(email)}
    >
      {(errorOf) => (
        <TextField
          name="email"
          label={t("account.email")}
          type="email"
          autoComplete="username"
          required
          error={errorOf("email")}
        />
      )}
    </AccountForm>
  );
}
