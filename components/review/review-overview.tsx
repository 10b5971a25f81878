"use client";

import { useTranslations } from "next-intl";
import { Failure } from "@/components/review/failure";
import { ForecastPlot } from "@/components/review/forecast-plot";
import { LogExport } from "@/components/review/log-export";
import { OptimiserPanel } from "@/components/review/optimiser-panel";
import { OverviewToday } from "@/components/review/overview-today";
import { RatingTable } from "@/components/review/rating-table";
import { ReviewSettingsForm } from "@/components/review/review-settings-form";
import { SuspendedList } from "@/components/review/suspended-list";
import { Skeleton } from "@/components/ui/skeleton";
import type { Locale } from "@/lib/core/locale";
import { useReviewOverview } from "@/lib/review/client/use-review-overview";
import { useBrowserTimeZone } from "@/lib/settings/client/use-browser-time-zone";

interface ReviewOverviewProps {
  readonly locale: Locale;
  /** Titles of items by id. */
  readonly items: Readonly<Record<string, string>>;
}

/** Where the learner's reviews stand, loaded after the static page is readable. */
export function ReviewOverview({ locale, items }: ReviewOverviewProps) {
  const t = useTranslations("review");
  const overview = useReviewOverview();
  const { refetch } = overview;
  const isZoneMissing = overview.data !== undefined && overview.data.streak.longest > 0 && !overview.data.hasTimeZone;
  useBrowserTimeZone(isZoneMissing, () => void refetch());
  if (overview.isError) return <Failure error={overview.error} locale={locale} onAgain={() => void refetch()} />;
  if (!overview.data) {
    return (
      <div role="status">
        <span className="sr-only">{t("loading")}</span>
        <Skeleton className="h-44" />
        <Skeleton className="mt-12 h-80" />
      </div>
    );
  }
  const { forecast, cards, settings, optimiser } = overview.data;
  return (
    <>
      <OverviewToday overview={overview.data} locale={locale} />
      <ForecastPlot forecast={forecast} duePerDay={settings.duePerDay} locale={locale} />
      <ReviewSettingsForm saved={settings} locale={locale} />
      <OptimiserPanel optimiser={optimiser} locale={locale} />
      <SuspendedList suspended={cards.suspended} items={items} locale={locale} />
      <LogExport locale={locale} />
      <RatingTable />
    </>
  );
}
