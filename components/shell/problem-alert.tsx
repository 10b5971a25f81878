"use client";

import { useTranslations } from "next-intl";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import type { Locale } from "@/lib/core/locale";
import { ApiError } from "@/lib/http/client";

interface ProblemAlertProps {
  readonly error: unknown;
  readonly locale: Locale;
  /** Whose words the page has. */
  readonly namespace:
    | "admin"
    | "interviewReport"
    | "boards"
    | "cms"
    | "cms.bank"
    | "cms.exchange"
    | "cms.rubricSets"
    | "interviews"
    | "fairPlay"
    | "notebooks"
    | "notices"
    | "plan"
    | "progress"
    | "quizzes"
    | "reports.list"
    | "review"
    | "statistics"
    | "teams"
    | "unsubscribe";
  /** Instead of the problem's own. */
  readonly title?: string;
  /** Which problems are shown with the id of their request: by default those that whoever runs the site must look for. */
  readonly named?: "internal" | "all";
  onAgain?(): void;
}

/** What could not be loaded or done, why, and the number to find it by in the log; being offline is one of the reasons. Nothing while all is well. */
export function ProblemAlert({ error, locale, namespace, title, named = "internal", onAgain }: ProblemAlertProps) {
  const t = useTranslations(namespace);
  if (error === null || error === undefined) return null;
  const known = error instanceof ApiError ? error : new ApiError("internal");
  const isNamed = known.requestId && (named === "all" || known.code === "internal");
  return (
    <Alert
      title={title ?? known.title[locale]}
      requestId={isNamed ? t("requestId", { id: known.requestId! }) : undefined}
    >
      <p className="mt-1">{known.detail[locale]}</p>
      {onAgain && (
        <Button variant="quiet" className="mt-3" onClick={onAgain}>
          {t("again")}
        </Button>
      )}
    </Alert>
  );
}
