"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { ReportEntry } from "@/components/reports/report-entry";
import { ReportFilters } from "@/components/reports/report-filters";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { Skeleton } from "@/components/ui/skeleton";
import type { Locale } from "@/lib/core/locale";
import { ApiError } from "@/lib/http/client";
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
  const place = useRef<HTMLParagraphElement>(null);
  const isJudged = useRef(false);
  // What was pressed goes with its report, or gives way to other buttons: the count of what is left takes the focus.
  useEffect(() => {
    if (!isJudged.current || list.isFetching) return;
    isJudged.current = false;
    if (document.activeElement === document.body) place.current?.focus();
  }, [list.isFetching]);
  const error = list.error instanceof ApiError ? list.error : new ApiError("internal");
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
            onJudge={() => {
              isJudged.current = true;
            }}
          />
        ))}
      </ul>
      {list.isError && (
        <Alert title={t("failed")} requestId={error.requestId}>
          <p className="mt-1">{error.detail[locale]}</p>
          <Button
            variant="quiet"
            className="mt-3"
            onClick={() => void (reports.length > 0 ? list.fetchNextPage() : list.refetch())}
          >
            {t("again")}
          </Button>
        </Alert>
      )}
      {list.hasNextPage && !list.isError && (
        <Button
          variant="quiet"
          className="mt-4"
          busy={list.isFetchingNextPage}
          onClick={() => void list.fetchNextPage()}
        >
          {t(list.isFetchingNextPage ? "loadingMore" : "more")}
        </Button>
      )}
    </>
  );
}
