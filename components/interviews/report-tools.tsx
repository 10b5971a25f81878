import { useTranslations } from "next-intl";
import { useState } from "react";
import { printReport } from "@/components/interviews/print-report";
import { ReviewMissed } from "@/components/interviews/review-missed";
import { SharePanel } from "@/components/interviews/share-panel";
import { Button } from "@/components/ui/button";
import type { Locale } from "@/lib/core/locale";
import type { ReadyReport } from "@/lib/interviews/report-schema";

interface ReportToolsProps {
  readonly report: ReadyReport;
  readonly locale: Locale;
}

/** What one can do with one's own report. */
export function ReportTools({ report, locale }: ReportToolsProps) {
  const t = useTranslations("interviewReport.tools");
  const [isSharing, setSharing] = useState(false);
  return (
    <div className="no-print mb-8 space-y-4">
      <ReviewMissed interviewId={report.interviewId} missed={report.missed} locale={locale}>
        <Button
          variant="quiet"
          aria-expanded={isSharing}
          aria-controls="share-report"
          onClick={() => setSharing(!isSharing)}
        >
          {t("share")}
        </Button>
        <Button variant="quiet" onClick={() => void printReport()}>
          {t("print")}
        </Button>
      </ReviewMissed>
      <div id="share-report">{isSharing && <SharePanel interviewId={report.interviewId} locale={locale} />}</div>
    </div>
  );
}
