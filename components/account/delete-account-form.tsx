"use client";

import { useTranslations } from "next-intl";
import { useId, useRef, useState, type FormEvent } from "react";
import { ConfirmButtons } from "@/components/account/confirm-buttons";
import { FormAlert } from "@/components/account/form-alert";
import { Panel } from "@/components/account/panel";
import { PasswordField } from "@/components/account/password-field";
import { Button } from "@/components/ui/button";
import { useDeleteAccount } from "@/lib/account/client/use-delete-account";
import type { Account } from "@/lib/account/schema";
import { markSignOut } from "@/lib/auth/client/sign-out-trace";
import type { Locale } from "@/lib/core/locale";
import { ApiError } from "@/lib/http/client";

interface DeleteAccountFormProps {
  readonly account: Account;
  readonly locale: Locale;
}

/** Says what goes and what stays, asks who it is, and deletes the account. */
export function DeleteAccountForm({ account, locale }: DeleteAccountFormProps) {
  const t = useTranslations("own.data.delete");
  const goes = ["account", "sessions", "settings", "texts"] as const;
  return (
    <Panel title={t("title")}>
      <h3 className="font-medium">{t("goesTitle")}</h3>
      <ul className="mt-1 mb-4 list-disc pl-5 text-sm">
        {goes.map((each) => (
          <li key={each}>{t(`goes.${each}`)}</li>
        ))}
      </ul>
      <h3 className="font-medium">{t("staysTitle")}</h3>
      <p className="mt-1 mb-2 text-sm">{t("stays")}</p>
      <p className="mb-5 text-sm">{t("again")}</p>
      {account.hasPassword || account.isFresh ? (
        <ProvenForm account={account} locale={locale} />
      ) : (
        <>
          <p className="mb-3 text-sm">{t("freshNeeded")}</p>
          <ConfirmButtons account={account} locale={locale} to={`/${locale}/account/data`} />
          <p className="mt-3 text-sm text-muted">{t("orPassword")}</p>
        </>
      )}
    </Panel>
  );
}

function ProvenForm({ account: { hasPassword, email }, locale }: DeleteAccountFormProps) {
  const t = useTranslations("own.data.delete");
  const words = useTranslations("account");
  const password = useTranslations("own.security.password");
  const form = useRef<HTMLFormElement>(null);
  const id = useId();
  const remove = useDeleteAccount();
  const [missing, setMissing] = useState<"password" | "sure">();

  async function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (remove.isPending || remove.isSuccess) return;
    const given = new FormData(event.currentTarget);
    const typed = String(given.get("password") ?? "");
    const found = hasPassword && typed === "" ? "password" : given.get("sure") === null ? "sure" : undefined;
    setMissing(found);
    if (found) {
      remove.reset();
      form.current?.querySelector<HTMLElement>(`[name="${found}"]`)?.focus();
      return;
    }
    await remove.mutateAsync(hasPassword ? { password: typed } : {});
    markSignOut();
    // A whole new page: nothing of the account stays in memory.
    window.location.assign(`/${locale}/sign-in?deleted`);
  }

  const isWrong = remove.error instanceof ApiError && remove.error.code === "wrong-password";
  const passwordError =
    missing === "password" ? words("problems.password-required") : isWrong ? password("wrong") : undefined;
  return (
    <form ref={form} method="post" noValidate onSubmit={(event) => void onSubmit(event).catch(() => undefined)}>
      {remove.error && !isWrong && <FormAlert error={remove.error} locale={locale} />}
      <input type="text" name="username" autoComplete="username" value={email} readOnly hidden />
      {hasPassword ? (
        <PasswordField
          label={t("password")}
          autoComplete="current-password"
          hint={t("passwordHint")}
          error={passwordError}
        />
      ) : (
        <p className="mb-4 text-sm text-muted">{t("freshOk")}</p>
      )}
      <div className="mb-5">
        <label className="flex min-h-11 items-center gap-3 text-sm">
          <input
            type="checkbox"
            name="sure"
            className="size-5 shrink-0 accent-accent"
            aria-invalid={missing === "sure" ? true : undefined}
            aria-describedby={missing === "sure" ? `${id}-sure` : undefined}
          />
          {t("sure")}
        </label>
        {missing === "sure" && (
          <p id={`${id}-sure`} className="text-sm text-wrong">
            {t("notSure")}
          </p>
        )}
      </div>
      <Button
        type="submit"
        variant="quiet"
        className="border-wrong text-wrong hover:border-wrong"
        busy={remove.isPending || remove.isSuccess}
      >
        {t(remove.isPending || remove.isSuccess ? "busy" : "action")}
      </Button>
    </form>
  );
}
