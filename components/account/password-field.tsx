"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { TextField } from "@/components/account/text-field";

interface PasswordFieldProps {
  readonly autoComplete: "current-password" | "new-password";
  readonly name?: string;
  readonly label?: string;
  readonly hint?: string;
  readonly error?: string | undefined;
}

/** A password that can be looked at, pasted and filled in by a password manager. */
export function PasswordField({ autoComplete, name = "password", label, hint, error }: PasswordFieldProps) {
  const t = useTranslations("account");
  const [isShown, setIsShown] = useState(false);
  return (
    <TextField
      name={name}
      label={label ?? t("password")}
      type={isShown ? "text" : "password"}
      autoComplete={autoComplete}
      autoCapitalize="none"
      spellCheck={false}
      required
      hint={hint}
      error={error}
      action={
        <button
          type="button"
          aria-label={t(isShown ? "hidePassword" : "showPassword")}
          onClick={() => setIsShown(!isShown)}
          className="min-h-11 shrink-0 rounded-md border border-line px-3 text-sm text-muted hover:border-accent hover:text-ink"
        >
          {t(isShown ? "hide" : "show")}
        </button>
      }
    />
  );
}
