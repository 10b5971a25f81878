import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ProblemAlert } from "@/components/shell/problem-alert";
import { Button } from "@/components/ui/button";
import type { Locale } from "@/lib/core/locale";
import { useReviewMissed } from "@/lib/interviews/client/use-review-missed";
import { REVIEW_BELOW } from "@/lib/interviews/review-threshold";

interface ReviewMissedProps {
  readonly interviewId: string;
  /** How many questions are worth it. */
  readonly missed: number;
  readonly locale: Locale;
  /** What stands beside the button. */
  readonly children: ReactNode;
}

/** One button that makes what was missed due for review, and says what came of it. */
export function ReviewMissed({ interviewId, missed, locale, children }: ReviewMissedProps) {
  const t = useTranslations("interviewReport.reviews");
  const review = useReviewMissed(interviewId);
  const { data } = review;
  const below = REVIEW_BELOW;
  return (
    <div>
      <div className="flex flex-wrap gap-3">
        {missed > 0 && (
          <Button busy={review.isPending} onClick={() => review.mutate()}>
            {t("action", { count: missed })}
          </Button>
        )}
        {children}
      </div>
      <p className="mt-2 max-w-prose text-sm text-muted">{t(missed > 0 ? "hint" : "none", { below })}</p>
      <div role="status">
        {data && (
          <p className="mt-2 text-sm">
            {t("done", {
              added: data.added.length,
              already: data.already.length,
              unavailable: data.unavailable.length,
            })}{" "}
            <a href={`/${locale}/review`} className="text-accent underline underline-offset-4">
              {t("go")}
            </a>
          </p>
        )}
      </div>
      <ProblemAlert error={review.error} locale={locale} namespace="interviewReport" />
    </div>
  );
}
