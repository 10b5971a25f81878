"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ReportEntry } from "@/components/reports/report-entry";
import { ReportFilters } from "@/components/reports/report-filters";
import { ProblemAlert } from "@/components/shell/problem-alert";
import { MoreButton } from "@/components/ui/more-button";
import { Skeleton } from "@/components/ui/skeleton";
import { useFocusPlace } from "@/components/ui/use-focus-place";
import type { Locale } from "@/lib/core/locale";
import { useReports } from "@/lib/reports/client/use-reports";
import type { ReportFilter } from "@/lib/reports/schema";

interface ReportListProps {
  readonly locale: Locale;
  /** Those that are written. */
  readonly chapters: readonly { readonly slug: string; readonly title: string }[];
  /** Place in its chapter's page, and name, of each item by its id. */
  readonly sections: Readonly<Record<string, string>>;
  readonly titles: Readonly<Record<string, string>>;
  /** The item whose reports alone are asked for at first. */
  readonly item?: string | undefined;
}

/** What readers found wrong, to be looked at and closed. */
export function ReportList({ locale, chapters, sections, titles, item }: ReportListProps) {
  const t = useTranslations("reports.list");
  const [filter, setFilter] = useState<ReportFilter>({ status: "open", ...(item !== undefined && { item }) });
  const list = useReports(filter);
  const reports = list.data?.pages.flatMap((page) => page.reports) ?? [];
  const [place, noteJudged] = useFocusPlace<HTMLParagraphElement>(list.isFetching);
  return (
    <>
      <ReportFilters filter={filter} chapters={chapters} onFilter={setFilter} />
      {list.isPending && <Skeleton className="h-80" />}
      <p ref={place} tabIndex={-1} role="status" className="mb-4 text-muted">
        {list.isSuccess && (reports.length === 0 ? t("none") : t("shown", { count: reports.length }))}
      </p>
      <ul className="space-y-4">
        {reports.map((report) => (
          <ReportEntry
            key={report.id}
            {...{ report, locale, sections, titles }}
            others={reports.filter(
              ({ id, itemId, status }) =>
                id !== report.id && itemId !== null && itemId === report.itemId && status === "open",
            )}
            onItem={(itemId) => setFilter({ ...filter, item: itemId })}
            onJudge={noteJudged}
          />
        ))}
      </ul>
      <ProblemAlert
        error={list.error}
        locale={locale}
        namespace="reports.list"
        title={t("failed")}
        onAgain={() => void (reports.length > 0 ? list.fetchNextPage() : list.refetch())}
      />
      <MoreButton list={list} label={t("more")} busyLabel={t("loadingMore")} />
    </>
  );
}
