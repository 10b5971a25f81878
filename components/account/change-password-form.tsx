"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState, type FormEvent } from "react";
import { ConfirmButtons } from "@/components/account/confirm-buttons";
import { FormAlert } from "@/components/account/form-alert";
import { Panel } from "@/components/account/panel";
import { PasswordField } from "@/components/account/password-field";
import { Button } from "@/components/ui/button";
import { useChangePassword } from "@/lib/account/client/use-change-password";
import {
  findPasswordFormProblems,
  readPasswordFormProblems,
  type PasswordFormProblems,
} from "@/lib/account/password-form";
import type { Account } from "@/lib/account/schema";
import { PASSWORD_ADVISED, PASSWORD_MAX, PASSWORD_MIN } from "@/lib/auth/schema";
import type { Locale } from "@/lib/core/locale";
import { ApiError } from "@/lib/http/client";

interface ChangePasswordFormProps {
  readonly account: Account;
  readonly locale: Locale;
}

/** Changes the password, or sets the first one of an account that is entered by a provider. */
export function ChangePasswordForm({ account, locale }: ChangePasswordFormProps) {
  const t = useTranslations("own.security.password");
  const { hasPassword, isFresh } = account;
  return (
    <Panel title={t(hasPassword ? "title" : "setTitle")} intro={!hasPassword && t("setIntro")}>
      {hasPassword || isFresh ? (
        <PasswordForm account={account} locale={locale} />
      ) : (
        <>
          <p className="mb-3 text-sm">{t("freshNeeded")}</p>
          <ConfirmButtons account={account} locale={locale} to={`/${locale}/account/security`} />
        </>
      )}
    </Panel>
  );
}

function PasswordForm({ account: { hasPassword, email }, locale }: ChangePasswordFormProps) {
  const t = useTranslations("own.security.password");
  const words = useTranslations("account");
  const form = useRef<HTMLFormElement>(null);
  const change = useChangePassword();
  const [problems, setProblems] = useState<PasswordFormProblems>({});

  useEffect(() => {
    if (Object.keys(problems).length > 0) form.current?.querySelector<HTMLElement>("[aria-invalid]")?.focus();
  }, [problems]);

  async function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (change.isPending) return;
    const given = new FormData(event.currentTarget);
    const [current, password] = ["current", "password"].map((name) => String(given.get(name) ?? "")) as [
      string,
      string,
    ];
    const found = findPasswordFormProblems({ current, password }, hasPassword);
    setProblems(found);
    if (Object.keys(found).length > 0) return change.reset();
    try {
      await change.mutateAsync({ password, ...(hasPassword && { current }) });
      form.current?.reset();
    } catch (error) {
      setProblems(error instanceof ApiError ? readPasswordFormProblems(error) : {});
    }
  }

  const hasFieldProblem = Object.keys(problems).length > 0;
  const errorOf = (field: keyof PasswordFormProblems) => {
    const problem = problems[field];
    return problem && (problem === "wrong-password" ? t("wrong") : words(`problems.${problem}`));
  };
  // By POST: sent before the script has come, a password must never stand in an address.
  return (
    <form ref={form} method="post" noValidate onSubmit={(event) => void onSubmit(event)}>
      {change.error && !hasFieldProblem && <FormAlert error={change.error} locale={locale} />}
      {/* Tells password managers whose password it is. */}
      <input type="text" name="username" autoComplete="username" value={email} readOnly hidden />
      {hasPassword && (
        <PasswordField name="current" label={t("current")} autoComplete="current-password" error={errorOf("current")} />
      )}
      <PasswordField
        label={t("new")}
        autoComplete="new-password"
        hint={t("rules", { min: PASSWORD_MIN, max: PASSWORD_MAX, advised: PASSWORD_ADVISED })}
        error={errorOf("password")}
      />
      <p className="mb-4 text-sm text-muted">{t("ends")}</p>
      <Button type="submit" busy={change.isPending}>
        {t(change.isPending ? "busy" : hasPassword ? "change" : "set")}
      </Button>
      <p role="status" className="mt-3 text-sm text-correct">
        {change.isSuccess && !hasFieldProblem ? t("changed") : ""}
      </p>
    </form>
  );
}
