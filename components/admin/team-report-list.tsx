"use client";

import { useTranslations } from "next-intl";
import { useRef } from "react";
import { TeamReportEntry } from "@/components/admin/team-report-entry";
import { ProblemAlert } from "@/components/shell/problem-alert";
import { Skeleton } from "@/components/ui/skeleton";
import type { Locale } from "@/lib/core/locale";
import { useTeamReports } from "@/lib/teams/client/use-team-reports";

/** Names of teams that were reported, those that wait first. */
export function TeamReportList({ locale }: { readonly locale: Locale }) {
  const t = useTranslations("admin.teamNames");
  const list = useTeamReports();
  const place = useRef<HTMLParagraphElement>(null);
  const reports = list.data?.reports ?? [];
  return (
    <>
      {list.isPending && <Skeleton className="h-64" />}
      <ProblemAlert error={list.error} locale={locale} namespace="admin" onAgain={() => void list.refetch()} />
      <p ref={place} tabIndex={-1} role="status" className="mb-4 text-muted">
        {list.isSuccess && (reports.length === 0 ? t("none") : t("count", { count: reports.length }))}
      </p>
      <ul className="space-y-4">
        {reports.map((report) => (
          <TeamReportEntry
            key={report.reportId}
            report={report}
            locale={locale}
            onJudged={() => place.current?.focus()}
          />
        ))}
      </ul>
    </>
  );
}
