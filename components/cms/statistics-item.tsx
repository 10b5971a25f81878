"use client";

import { useTranslations } from "next-intl";
import { FlagReasons } from "@/components/cms/statistics-flags";
import { StatisticsFormulas } from "@/components/cms/statistics-formulas";
import { statisticsFormat } from "@/components/cms/statistics-format";
import { StatisticsResponses } from "@/components/cms/statistics-responses";
import { StatisticsRevisions } from "@/components/cms/statistics-revisions";
import { StatisticsTrend } from "@/components/cms/statistics-trend";
import { ProblemAlert } from "@/components/shell/problem-alert";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { Skeleton } from "@/components/ui/skeleton";
import type { Locale } from "@/lib/core/locale";
import { useItemStatistics } from "@/lib/item-statistics/client/use-item-statistics";

interface StatisticsItemProps {
  readonly itemId: string;
  readonly locale: Locale;
}

/** Everything that is known of how one item does. */
export function StatisticsItem({ itemId, locale }: StatisticsItemProps) {
  const t = useTranslations("statistics");
  const query = useItemStatistics(itemId);
  if (query.isError)
    return (
      <ProblemAlert error={query.error} locale={locale} namespace="statistics" onAgain={() => void query.refetch()} />
    );
  if (!query.data)
    return (
      <div role="status">
        <span className="sr-only">{t("loading")}</span>
        <Skeleton className="mb-6 h-40" />
        <Skeleton className="h-80" />
      </div>
    );
  const item = query.data;
  const { figures, flags, revisions, kindMedianMs, leftEmpty, openReports, computedAt, isSelfMarked } = item;
  const format = statisticsFormat(locale);
  const moment = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short" });
  // An option's key is that of the newest wording with figures, from which the flags come.
  const optionText = (key: string) => revisions[0]?.responses.taken.find((each) => each.key === key)?.text ?? undefined;
  if (isSelfMarked) return <Notice>{t("item.selfMarked")}</Notice>;
  return (
    <>
      <Section title={t("item.flags")}>
        {flags.length > 0 ? (
          <FlagReasons flags={flags} optionText={optionText} locale={locale} />
        ) : (
          <p className="text-muted">{t("item.noFlags")}</p>
        )}
      </Section>
      <Section title={t("item.figures")} intro={t("item.counted")}>
        <StatisticsRevisions item={item} locale={locale} />
        <p className="mt-3 text-sm text-muted">
          {[
            kindMedianMs !== null ? t("item.kindTime", { time: format.time(kindMedianMs) }) : undefined,
            t("item.leftEmpty", { count: leftEmpty }),
            t("item.reports", { count: openReports }),
            computedAt !== null ? t("computed", { at: moment.format(new Date(computedAt)) }) : undefined,
          ]
            .filter(Boolean)
            .join(" · ")}
        </p>
      </Section>
      <Section title={t("responses.title")} intro={t("responses.intro")}>
        <StatisticsResponses revisions={revisions} locale={locale} />
      </Section>
      <Section title={t("trend.title")} intro={t("trend.intro")}>
        <StatisticsTrend item={item} locale={locale} />
      </Section>
      <Section title={t("formulas.title")} intro={t("formulas.intro")}>
        <StatisticsFormulas figures={figures} locale={locale} />
      </Section>
    </>
  );
}
