"use client";

import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { Loading } from "@/components/interviews/loading";
import { ReportBody } from "@/components/interviews/report-body";
import { ReportTools } from "@/components/interviews/report-tools";
import { ProblemAlert } from "@/components/shell/problem-alert";
import { buttonClass } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { Locale } from "@/lib/core/locale";
import { useReport } from "@/lib/interviews/client/use-report";
import type { ReportNames } from "@/lib/interviews/report-names";

interface ReportViewProps {
  readonly interviewId: string;
  readonly names: ReportNames;
  readonly locale: Locale;
}

/** The report of one's own interview, once it is over and marked. */
export function ReportView({ interviewId, names, locale }: ReportViewProps) {
  const t = useTranslations("interviewReport");
  const { data, error, refetch } = useReport(interviewId, locale);
  const isReady = data?.phase === "ready";
  // A link to one question finds it only now that it is there.
  useEffect(() => {
    if (isReady && location.hash) document.getElementById(location.hash.slice(1))?.scrollIntoView();
  }, [isReady]);
  if (!data) {
    if (!error) return <Loading className="h-96" />;
    return <ProblemAlert error={error} locale={locale} namespace="interviewReport" onAgain={() => void refetch()} />;
  }
  if (data.phase === "running") {
    return (
      <Notice title={t("running.title")}>
        <p className="mb-3">{t("running.text")}</p>
        <a href={`/${locale}/interviews/${interviewId}`} className={buttonClass()}>
          {t("running.go")}
        </a>
      </Notice>
    );
  }
  if (data.phase === "marking") {
    return (
      <div role="status">
        <Notice title={t("marking.title")}>{t("marking.text")}</Notice>
      </div>
    );
  }
  return (
    <>
      <ReportTools report={data} locale={locale} />
      <ReportBody report={data} names={names} locale={locale} isOwn />
    </>
  );
}
