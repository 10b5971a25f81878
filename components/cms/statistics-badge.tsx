import { useTranslations } from "next-intl";
import { FlagNames } from "@/components/cms/statistics-flags";
import { statisticsFormat } from "@/components/cms/statistics-format";
import { StatisticsInterval } from "@/components/cms/statistics-interval";
import type { Locale } from "@/lib/core/locale";
import { MIN_ANSWERS, type ItemLine } from "@/lib/item-statistics/schema";

interface StatisticsBadgeProps {
  readonly line: Pick<ItemLine, "itemId" | "figures" | "flags">;
  readonly locale: Locale;
}

/** How an item does, in one line, for wherever items are listed or edited. Its page needs the words under `statistics`. */
export function StatisticsBadge({ line: { itemId, figures, flags }, locale }: StatisticsBadgeProps) {
  const t = useTranslations("statistics");
  const format = statisticsFormat(locale);
  const { answers, facility, discrimination } = figures;
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm tabular-nums">
      <a href={`/${locale}/cms/items/${itemId}/statistics`} className="text-accent underline underline-offset-4">
        {t("badge.answers", { count: answers })}
      </a>
      {facility === null ? (
        <span className="text-muted">{t("needsAnswers", { count: MIN_ANSWERS })}</span>
      ) : (
        <span>{t("badge.facility", { value: format.percent(facility) })}</span>
      )}
      {discrimination && (
        <span className="inline-flex items-center gap-2">
          {t("badge.discrimination", { value: format.index(discrimination.value) })}
          <StatisticsInterval discrimination={discrimination} />
        </span>
      )}
      <FlagNames flags={flags} />
    </div>
  );
}
