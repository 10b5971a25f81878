"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { StatisticsBadge } from "@/components/cms/statistics-badge";
import { StatisticsFilters } from "@/components/cms/statistics-filters";
import { StatisticsTable } from "@/components/cms/statistics-table";
import { ProblemAlert } from "@/components/shell/problem-alert";
import { Button } from "@/components/ui/button";
import { Skeleton } from "@/components/ui/skeleton";
import type { Locale } from "@/lib/core/locale";
import { useStatisticsList } from "@/lib/item-statistics/client/use-statistics-list";
import { arrangeLines, formatListView, type ListView } from "@/lib/item-statistics/list-view";

interface StatisticsViewProps {
  readonly locale: Locale;
  readonly chapters: readonly { readonly slug: string; readonly title: string }[];
  /** As the page's address said it. */
  readonly initial: ListView;
}

const PAGE = 100;

/** The table of all items, as cards on a narrow screen; what is shown of it stands in the address. */
export function StatisticsView({ locale, chapters, initial }: StatisticsViewProps) {
  const t = useTranslations("statistics");
  const list = useStatisticsList();
  const [view, setView] = useState(initial);
  const [limit, setLimit] = useState(PAGE);
  if (list.isError)
    return (
      <ProblemAlert error={list.error} locale={locale} namespace="statistics" onAgain={() => void list.refetch()} />
    );
  if (!list.data)
    return (
      <div role="status">
        <span className="sr-only">{t("loading")}</span>
        <Skeleton className="mb-4 h-16" />
        <Skeleton className="h-96" />
      </div>
    );
  const show = (next: ListView) => {
    setView(next);
    setLimit(PAGE);
    const query = formatListView(next);
    window.history.replaceState(null, "", query ? `?${query}` : window.location.pathname);
  };
  const { items, computedAt } = list.data;
  const lines = arrangeLines(items, view, locale);
  const shown = lines.slice(0, limit);
  const titles = new Map(chapters.map(({ slug, title }) => [slug, title]));
  const moment = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short" });
  return (
    <>
      <StatisticsFilters
        view={view}
        chapters={chapters}
        kinds={[...new Set(items.map(({ kind }) => kind))].toSorted()}
        onView={show}
      />
      <p role="status" className="mb-3 text-sm text-muted">
        {t("count", { shown: lines.length, all: items.length })}
        {computedAt !== null && ` · ${t("computed", { at: moment.format(new Date(computedAt)) })}`}
      </p>
      {lines.length === 0 && <p className="text-muted">{t("nothing")}</p>}
      {lines.length > 0 && (
        <>
          <StatisticsTable
            {...{ lines: shown, view, locale }}
            chapterTitle={(slug) => titles.get(slug) ?? slug}
            onView={show}
          />
          <ul className="space-y-3 md:hidden">
            {shown.map((line) => (
              <li key={line.itemId} className="rounded-lg border border-line bg-raised p-3">
                <p className="font-medium">{line.title[locale]}</p>
                <p className="mb-2 font-mono text-xs wrap-anywhere text-muted">{line.itemId}</p>
                <StatisticsBadge line={line} locale={locale} />
              </li>
            ))}
          </ul>
        </>
      )}
      {lines.length > shown.length && (
        <Button variant="quiet" className="mt-4" onClick={() => setLimit(limit + PAGE)}>
          {t("more", { count: Math.min(PAGE, lines.length - shown.length) })}
        </Button>
      )}
    </>
  );
}
