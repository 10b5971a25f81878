"use client";

import { useTranslations } from "next-intl";
import { AccountForm } from "@/components/account/account-form";
import { PasswordField } from "@/components/account/password-field";
import { TextField } from "@/components/account/text-field";
import { useReturnPath } from "@/lib/auth/client/use-return-path";
import { useSignUp } from "@/lib/auth/client/use-sign-up";
import { forgetLinkToken } from "@/lib/auth/client/use-link-token";
import { findSignUpProblems } from "@/lib/auth/form-problems";
import type { LinkPurpose } from "@/lib/auth/link";
import { PASSWORD_ADVISED, PASSWORD_MIN } from "@/lib/auth/schema";
import type { Locale } from "@/lib/core/locale";

interface SignUpFormProps {
  readonly locale: Locale;
  /** What lets the visitor sign up, where not everybody may. */
  readonly link?: { readonly purpose: Extract<LinkPurpose, "invitation" | "administrator">; readonly token: string };
  /** The address that was invited; no other is taken. */
  readonly email?: string | null;
  /** Where to go on; else where `?to=` says. */
  readonly goOn?: string;
  /** Where whoever signs in instead comes back to. */
  readonly comeBack?: string;
}

export function SignUpForm({ locale, link, email: invited, goOn, comeBack }: SignUpFormProps) {
  const t = useTranslations("account");
  const signUp = useSignUp();
  const asked = useReturnPath(locale);
  const returnPath = goOn ?? asked;

  async function submit(input: Parameters<typeof signUp.mutateAsync>[0]) {
    await signUp.mutateAsync(input);
    if (link) forgetLinkToken(link.purpose);
  }

  return (
    <>
      <AccountForm
        locale={locale}
        submitLabel={t("createAccount")}
        busyLabel={t("creatingAccount")}
        findProblems={findSignUpProblems}
        submit={({ email, password, nickname }) =>
          submit({ email, password, ...(nickname !== "" && { nickname }), ...(link && { link }) })
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
              {...(invited && { defaultValue: invited, readOnly: true, hint: t("invitedAddress") })}
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
          href={`/${locale}/sign-in?${new URLSearchParams({ to: comeBack ?? returnPath })}`}
        >
          {t("signIn")}
        </a>
      </p>
    </>
  );
}
