"use client";

import { useTranslations } from "next-intl";
import { Loading } from "@/components/interviews/loading";
import { ReportBody } from "@/components/interviews/report-body";
import { reportFormat } from "@/components/interviews/report-format";
import { ProblemAlert } from "@/components/shell/problem-alert";
import { Notice } from "@/components/ui/notice";
import { useLinkToken } from "@/lib/auth/client/use-link-token";
import type { Locale } from "@/lib/core/locale";
import { ApiError } from "@/lib/http/client";
import { useSharedReport } from "@/lib/interviews/client/use-shared-report";
import type { ReportNames } from "@/lib/interviews/report-names";

interface SharedReportProps {
  readonly names: ReportNames;
  readonly locale: Locale;
}

/** Somebody else's report, by the link that he gave; or why the link does not work. */
export function SharedReport({ names, locale }: SharedReportProps) {
  const t = useTranslations("interviewReport.shared");
  const token = useLinkToken("report");
  const { data, error, refetch } = useSharedReport(token, locale);
  if (token === null) return <Notice title={t("missing")}>{t("missingText")}</Notice>;
  if (error) {
    const isPassing = !(error instanceof ApiError && error.code.startsWith("link-"));
    return (
      <ProblemAlert
        error={error}
        locale={locale}
        namespace="interviewReport"
        {...(isPassing && { onAgain: () => void refetch() })}
      />
    );
  }
  if (!data) return <Loading className="h-96" />;
  if (data.report.phase !== "ready") return <Notice title={t("notReady")} />;
  return (
    <>
      <p className="mb-4 text-sm text-muted">
        {data.name !== null && `${t("by", { name: data.name })} · `}
        {t("until", { until: reportFormat(locale).moment(data.expiresAt) })}
      </p>
      <ReportBody report={data.report} names={names} locale={locale} isOwn={false} />
    </>
  );
}
