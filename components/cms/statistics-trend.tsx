import { useTranslations } from "next-intl";
import { statisticsFormat } from "@/components/cms/statistics-format";
import type { Locale } from "@/lib/core/locale";
import type { ItemStatistics } from "@/lib/item-statistics/schema";
import { TREND_WEEKS, weekName } from "@/lib/item-statistics/weekly-trend";
import { Plot, PLOT_WIDTH } from "@/lib/lab-kit/plot";

const TOP = 18;
const MIDDLE = 120;
const BASE = 172;
const HEIGHT = 192;
const STEP = PLOT_WIDTH / TREND_WEEKS;
const toX = (index: number) => (index + 0.5) * STEP;
const toY = (share: number) => MIDDLE - share * (MIDDLE - TOP);
const WEEK_MS = 7 * 86_400_000;

/** Facility and answers by week, and where a wording was published. */
export function StatisticsTrend({ item, locale }: { readonly item: ItemStatistics; readonly locale: Locale }) {
  const t = useTranslations("statistics.trend");
  const format = statisticsFormat(locale);
  const { weeks, revisions, itemId } = item;
  const total = weeks.reduce((sum, { answers }) => sum + answers, 0);
  if (total === 0) return <p className="text-muted">{t("none")}</p>;
  const most = Math.max(...weeks.map(({ answers }) => answers));
  const day = new Intl.DateTimeFormat(locale, { month: "numeric", day: "numeric", timeZone: "UTC" });
  const publishedIn = (monday: string) =>
    revisions.filter(({ publishedAt }) => {
      const since = Date.parse(publishedAt ?? "") - Date.parse(monday);
      return since >= 0 && since < WEEK_MS;
    });
  const points = weeks.flatMap(({ answers, sum }, index) => (answers > 0 ? [{ index, share: sum / answers }] : []));
  const data = {
    caption: t("table"),
    head: [t("week"), t("from"), t("answers"), t("facility"), t("published")],
    rows: () =>
      weeks.map(({ monday, answers, sum }) => [
        ...[weekName(monday), monday, answers, answers > 0 ? format.percent(sum / answers) : "–"],
        publishedIn(monday)
          .map(({ number }) => t("revision", { number }))
          .join(", "),
      ]),
  };
  return (
    <Plot label={t("label", { total, most })} height={HEIGHT} data={data} fileName={`${itemId}-weeks`} locale={locale}>
      {[0, 0.5, 1].map((share) => (
        <g key={share}>
          <line x1={0} x2={PLOT_WIDTH} y1={toY(share)} y2={toY(share)} stroke="var(--color-line)" />
          <text x={0} y={toY(share) - 3} fill="var(--color-muted)" fontSize={10}>
            {format.percent(share)}
          </text>
        </g>
      ))}
      {weeks.map(({ monday }, index) =>
        publishedIn(monday).map(({ number }) => (
          <g key={number}>
            <line
              x1={toX(index)}
              x2={toX(index)}
              y1={TOP - 6}
              y2={BASE}
              stroke="var(--color-caution)"
              strokeDasharray="3 3"
            />
            <text x={toX(index)} y={TOP - 8} textAnchor="middle" fill="var(--color-caution)" fontSize={10}>
              {t("mark", { number })}
            </text>
          </g>
        )),
      )}
      {weeks.map(({ monday, answers }, index) => {
        const height = (answers / most) * (BASE - MIDDLE - 10);
        return (
          <rect
            key={monday}
            x={toX(index) - STEP / 2 + 1}
            y={BASE - height}
            width={STEP - 2}
            height={height}
            rx={1.5}
            fill="var(--color-edge)"
          />
        );
      })}
      <line x1={0} x2={PLOT_WIDTH} y1={BASE} y2={BASE} stroke="var(--color-edge)" />
      <polyline
        points={points.map(({ index, share }) => `${toX(index)},${toY(share)}`).join(" ")}
        fill="none"
        stroke="var(--color-accent)"
        strokeWidth={1.5}
      />
      {points.map(({ index, share }) => (
        <circle key={index} cx={toX(index)} cy={toY(share)} r={2.5} fill="var(--color-accent)" />
      ))}
      <text x={0} y={HEIGHT - 5} fill="var(--color-muted)">
        {day.format(new Date(weeks[0]!.monday))}
      </text>
      <text x={PLOT_WIDTH} y={HEIGHT - 5} textAnchor="end" fill="var(--color-muted)">
        {day.format(new Date(weeks.at(-1)!.monday))}
      </text>
    </Plot>
  );
}
