"use client";

import { useTranslations } from "next-intl";
import { AccountForm } from "@/components/account/account-form";
import { PasswordField } from "@/components/account/password-field";
import { TextField } from "@/components/account/text-field";
import { useReturnPath } from "@/lib/auth/client/use-return-path";
import { useSignUp } from "@/lib/auth/client/use-sign-up";
import { findSignUpProblems } from "@/lib/auth/form-problems";
import { PASSWORD_ADVISED, PASSWORD_MIN } from "@/lib/auth/schema";
import type { Locale } from "@/lib/core/locale";

export function SignUpForm({ locale }: { readonly locale: Locale }) {
  const t = useTranslations("account");
  const signUp = useSignUp();
  const returnPath = useReturnPath(locale);
  return (
    <>
      <AccountForm
        locale={locale}
        submitLabel={t("createAccount")}
        busyLabel={t("creatingAccount")}
        findProblems={findSignUpProblems}
        submit={({ email, password, nickname }) =>
          signUp.mutateAsync({ email, password, ...(nickname !== "" && { nickname }) })
        }
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
            <PasswordField
              autoComplete="new-password"
              hint={t("passwordHint", { min: PASSWORD_MIN, advised: PASSWORD_ADVISED })}
              error={errorOf("password")}
            />
            <TextField
              name="nickname"
              label={t("nickname")}
              autoComplete="nickname"
              hint={t("nicknameHint")}
              error={errorOf("nickname")}
            />
          </>
        )}
      </AccountForm>
      <p className="mt-6 text-sm text-muted">
        {t("haveAccount")}{" "}
        <a
          className="text-accent underline underline-offset-4"
          href={`/${locale}/sign-in?${new URLSearchParams({ to: returnPath })}`}
        >
          {t("signIn")}
        </a>
      </p>
    </>
  );
}
