"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState, type ComponentProps, type FormEvent, type ReactNode } from "react";
import { FormAlert } from "@/components/account/form-alert";
import { PasswordField } from "@/components/account/password-field";
import { TextField } from "@/components/account/text-field";
import { Button } from "@/components/ui/button";
import type { Account } from "@/lib/account/schema";
import type { Locale } from "@/lib/core/locale";
import { ApiError } from "@/lib/http/client";

interface ProofFormProps {
  readonly account: Account;
  readonly locale: Locale;
  /** Asked for where the account has one. */
  readonly passwordLabel?: string;
  /** The field of a code, where one is asked for. */
  readonly code?: Pick<ComponentProps<typeof TextField>, "label" | "hint" | "inputMode">;
  readonly submitLabel: string;
  readonly busyLabel: string;
  readonly variant?: ComponentProps<typeof Button>["variant"];
  submit(proof: { readonly password?: string; readonly code: string }): Promise<unknown>;
  onCancel?(): void;
  /** What else is to be known before it is sent. */
  readonly children?: ReactNode;
}

type Problems = Partial<Record<"password" | "code", string>>;

/** Asks for password, code or both, and names what is wrong at its field. */
export function ProofForm(props: ProofFormProps) {
  const { account, locale, passwordLabel, code, submitLabel, busyLabel, variant = "primary", children } = props;
  const t = useTranslations("own.security");
  const words = useTranslations("account");
  const form = useRef<HTMLFormElement>(null);
  const [problems, setProblems] = useState<Problems>({});
  const [failure, setFailure] = useState<unknown>();
  const [isBusy, setIsBusy] = useState(false);
  const asksPassword = passwordLabel !== undefined && account.hasPassword;

  useEffect(() => {
    if (Object.keys(problems).length > 0) form.current?.querySelector<HTMLElement>("[aria-invalid]")?.focus();
  }, [problems]);

  function findMissing(given: FormData): Problems {
    const isEmpty = (name: string) => String(given.get(name) ?? "").trim() === "";
    return {
      ...(asksPassword && isEmpty("password") && { password: words("problems.password-required") }),
      ...(code && isEmpty("code") && { code: t("secondFactor.missing") }),
    };
  }

  function readRefusal(error: unknown): Problems {
    const refused = error instanceof ApiError ? error.code : "";
    if (refused === "wrong-password") return { password: t("password.wrong") };
    return refused === "wrong-code" ? { code: t("secondFactor.wrong") } : {};
  }

  async function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (isBusy) return;
    const given = new FormData(event.currentTarget);
    const missing = findMissing(given);
    setProblems(missing);
    setFailure(undefined);
    if (Object.keys(missing).length > 0) return;
    const read = (name: string) => String(given.get(name) ?? "");
    setIsBusy(true);
    try {
      await props.submit({ code: read("code"), ...(asksPassword && { password: read("password") }) });
    } catch (error) {
      const refused = readRefusal(error);
      setProblems(refused);
      if (Object.keys(refused).length === 0) setFailure(error);
      setIsBusy(false);
    }
  }

  // By POST: sent before the script has come, a password must never stand in an address.
  return (
    <form ref={form} method="post" noValidate onSubmit={(event) => void onSubmit(event)}>
      {failure !== undefined && <FormAlert error={failure} locale={locale} />}
      {asksPassword && (
        <>
          {/* Tells password managers whose password it is. */}
          <input type="text" name="username" autoComplete="username" value={account.email} readOnly hidden />
          <PasswordField label={passwordLabel} autoComplete="current-password" error={problems.password} />
        </>
      )}
      {code && (
        <TextField
          name="code"
          autoComplete="one-time-code"
          autoCapitalize="none"
          spellCheck={false}
          {...code}
          required
          error={problems.code}
        />
      )}
      {children && <p className="mb-4 text-sm text-muted">{children}</p>}
      <div className="flex flex-wrap gap-3">
        <Button type="submit" variant={variant} busy={isBusy}>
          {isBusy ? busyLabel : submitLabel}
        </Button>
        {props.onCancel && (
          <Button variant="quiet" onClick={props.onCancel}>
            {t("secondFactor.cancel")}
          </Button>
        )}
      </div>
      <p role="status" className="sr-only">
        {isBusy ? busyLabel : ""}
      </p>
    </form>
  );
}
