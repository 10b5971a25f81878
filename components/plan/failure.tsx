import { useTranslations } from "next-intl";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import type { Locale } from "@/lib/core/locale";
import { ApiError } from "@/lib/http/client";

interface FailureProps {
  readonly error: unknown;
  readonly locale: Locale;
  onAgain?(): void;
}

/** What could not be loaded or done, and why; being offline is one of the reasons. */
export function Failure({ error, locale, onAgain }: FailureProps) {
  const t = useTranslations("plan");
  const known = error instanceof ApiError ? error : new ApiError("internal");
  return (
    <Alert title={known.title[locale]} requestId={known.requestId && t("requestId", { id: known.requestId })}>
      <p className="mt-1">{known.detail[locale]}</p>
      {onAgain && (
        <Button variant="quiet" className="mt-3" onClick={onAgain}>
          {t("again")}
        </Button>
      )}
    </Alert>
  );
}
