"use client";

import { useTranslations } from "next-intl";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import type { Locale } from "@/lib/core/locale";
import { ApiError } from "@/lib/http/client";

interface LoadFailureProps {
  readonly error: unknown;
  readonly locale: Locale;
  onAgain(): void;
}

/** What could not be loaded and why; being offline is one of the reasons. */
export function LoadFailure({ error, locale, onAgain }: LoadFailureProps) {
  const t = useTranslations("progress");
  const known = error instanceof ApiError ? error : new ApiError("internal");
  return (
    <Alert title={t("failed")} requestId={known.requestId && t("requestId", { id: known.requestId })}>
      <p className="mt-1">{known.detail[locale]}</p>
      <Button variant="quiet" className="mt-3" onClick={onAgain}>
        {t("again")}
      </Button>
    </Alert>
  );
}
