"use client";

import { useTranslations } from "next-intl";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import type { Locale } from "@/lib/core/locale";
import { ApiError } from "@/lib/http/client";

interface ProblemAlertProps {
  readonly error: unknown;
  readonly locale: Locale;
  onAgain?(): void;
}

/** What went wrong and what to do, with the request's id for whoever must look for it. */
export function ProblemAlert({ error, locale, onAgain }: ProblemAlertProps) {
  const t = useTranslations("quizzes");
  const known = error instanceof ApiError ? error : new ApiError("internal");
  const isOurs = known.code === "internal" && known.requestId !== undefined;
  return (
    <Alert title={known.title[locale]} requestId={isOurs ? t("requestId", { id: known.requestId! }) : undefined}>
      <p className="mt-1">{known.detail[locale]}</p>
      {onAgain && (
        <Button variant="quiet" className="mt-3" onClick={onAgain}>
          {t("again")}
        </Button>
      )}
    </Alert>
  );
}
