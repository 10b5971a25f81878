"use client";

import { FormAlert } from "@/components/account/form-alert";
import { Button } from "@/components/ui/button";
import type { Locale } from "@/lib/core/locale";

interface ActionButtonProps {
  readonly locale: Locale;
  readonly label: string;
  readonly busyLabel: string;
  readonly isBusy: boolean;
  readonly error: unknown;
  readonly variant?: "primary" | "quiet";
  onAct(): void;
}

/** One button that does one thing, and what went wrong with it. */
export function ActionButton({
  locale,
  label,
  busyLabel,
  isBusy,
  error,
  variant = "primary",
  onAct,
}: ActionButtonProps) {
  return (
    <>
      {error !== null && error !== undefined && <FormAlert error={error} locale={locale} />}
      <Button variant={variant} busy={isBusy} onClick={onAct}>
        {isBusy ? busyLabel : label}
      </Button>
      <p role="status" className="sr-only">
        {isBusy ? busyLabel : ""}
      </p>
    </>
  );
}
