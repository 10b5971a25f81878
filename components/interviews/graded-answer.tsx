import { useTranslations } from "next-intl";
import { MarkDispute } from "@/components/interviews/mark-dispute";
import { MarkedPlayer } from "@/components/practice/marked-player";
import { RichText } from "@/components/ui/rich-text";
import type { Locale } from "@/lib/core/locale";
import { KEY_PART } from "@/lib/interviews/decide-mark";
import type { Outcome } from "@/lib/interviews/read-timeline";
import type { GradedPart } from "@/lib/interviews/report-schema";

interface GradedAnswerProps {
  readonly kind: string;
  readonly graded: GradedPart;
  readonly outcome: Outcome;
  readonly interviewId: string | null;
  readonly position: number;
  readonly locale: Locale;
}

/** An answer that the key graded, shown as its kind shows it after submission. */
export function GradedAnswer({ kind, graded, outcome, interviewId, position, locale }: GradedAnswerProps) {
  const t = useTranslations("interviewReport.graded");
  return (
    <div className="mt-4">
      <MarkedPlayer kind={kind} item={graded} answer={graded.answer} locale={locale}>
        {(review) => (
          <>
            {outcome === "answered" && (
              <p className="mt-4 font-medium">{t("earned", { earned: graded.earned, possible: graded.possible })}</p>
            )}
            <p className="mt-4 mb-1 text-sm text-muted">{t("explanation")}</p>
            <RichText html={review.explanation} />
          </>
        )}
      </MarkedPlayer>
      {interviewId !== null && (
        <div className="no-print mt-3">
          <MarkDispute {...{ interviewId, position, part: KEY_PART, locale }} {...graded} />
        </div>
      )}
    </div>
  );
}
