"use client";

import { useTranslations } from "next-intl";
import { AccountForm } from "@/components/account/account-form";
import { PasswordField } from "@/components/account/password-field";
import { TextField } from "@/components/account/text-field";
import { useReturnPath } from "@/lib/auth/client/use-return-path";
import { useSignIn } from "@/lib/auth/client/use-sign-in";
import { findSignInProblems } from "@/lib/auth/form-problems";
import { secondStepPath } from "@/lib/auth/return-path";
import type { Locale } from "@/lib/core/locale";

export function SignInForm({ locale }: { readonly locale: Locale }) {
  const t = useTranslations("account");
  const signIn = useSignIn();
  const returnPath = useReturnPath(locale);
  return (
    <>
      <AccountForm
        locale={locale}
        submitLabel={t("signIn")}
        busyLabel={t("signingIn")}
        findProblems={findSignInProblems}
        submit={async ({ email, password }) => {
          const { secondStep } = await signIn.mutateAsync({ email, password });
          return secondStep ? secondStepPath(returnPath) : undefined;
        }}
        returnPath={returnPath}
      >
        {(errorOf) => (
          <>
            <TextField
              name="email"
              label={t("email")}
              type="email"
              autoComplete="username"
              required
              error={errorOf("email")}
            />
            <PasswordField autoComplete="current-password" error={errorOf("password")} />
          </>
        )}
      </AccountForm>
      <p className="mt-6 text-sm text-muted">
        <a className="text-accent underline underline-offset-4" href={`/${locale}/forgot-password`}>
          {t("forgotPassword")}
        </a>
      </p>
      <p className="mt-3 text-sm text-muted">
        {t("noAccount")}{" "}
        <a
          className="text-accent underline underline-offset-4"
          href={`/${locale}/sign-up?${new URLSearchParams({ to: returnPath })}`}
        >
          {t("signUp")}
        </a>
      </p>
    </>
  );
}
