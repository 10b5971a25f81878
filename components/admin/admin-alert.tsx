"use client";

import { useTranslations } from "next-intl";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import type { Locale } from "@/lib/core/locale";
import { ApiError } from "@/lib/http/client";

interface AdminAlertProps {
  readonly error: unknown;
  readonly locale: Locale;
  onAgain?(): void;
}

/** What did not work, why, and the number to find it by in the log; nothing while all is well. */
export function AdminAlert({ error, locale, onAgain }: AdminAlertProps) {
  const t = useTranslations("admin");
  if (error === null || error === undefined) return null;
  const known = error instanceof ApiError ? error : new ApiError("internal");
  const requestId = known.code === "internal" && known.requestId ? t("requestId", { id: known.requestId }) : undefined;
  return (
    <Alert title={known.title[locale]} requestId={requestId}>
      <p className="mt-1">{known.detail[locale]}</p>
      {onAgain && (
        <Button variant="quiet" className="mt-3" onClick={onAgain}>
          {t("again")}
        </Button>
      )}
    </Alert>
  );
}
