import { useTranslations } from "next-intl";
import { Section } from "@/components/ui/section";
import type { Locale } from "@/lib/core/locale";
import { Plot, PLOT_WIDTH } from "@/lib/lab-kit/plot";
import type { ReviewOverview } from "@/lib/review/schema";

interface ForecastPlotProps {
  readonly forecast: ReviewOverview["forecast"];
  readonly duePerDay: number;
  readonly locale: Locale;
}

const HEIGHT = 168;
const TOP = 22;
const FOOT = 20;
const BAR_SPACE = PLOT_WIDTH / 30;
const GAP = 2.5;

/** The load of the next 30 days: a bar for each day, and the numbers as a table. */
export function ForecastPlot({ forecast, duePerDay, locale }: ForecastPlotProps) {
  const t = useTranslations("review.forecast");
  const most = Math.max(1, ...forecast.map(({ due }) => due));
  const total = forecast.reduce((sum, { due }) => sum + due, 0);
  const base = HEIGHT - FOOT;
  const toHeight = (due: number) => (due / most) * (base - TOP);
  const short = new Intl.DateTimeFormat(locale, { month: "numeric", day: "numeric", timeZone: "UTC" });
  const long = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeZone: "UTC" });
  const peak = forecast.findIndex(({ due }) => due === most);
  const dayAt = (index: number) => new Date(`${forecast[index]?.day}T00:00:00Z`);
  const data = {
    caption: t("table"),
    head: [t("day"), t("due")],
    rows: () => forecast.map(({ day, due }) => [long.format(new Date(`${day}T00:00:00Z`)), due] as const),
  };
  return (
    <Section title={t("title")} intro={total > 0 && t("intro", { total, perDay: Math.round((total / 30) * 10) / 10 })}>
      {total === 0 ? (
        <p className="text-muted">{t("none")}</p>
      ) : (
        <Plot
          label={t("label", { total, most })}
          height={HEIGHT}
          data={data}
          fileName="review-forecast"
          locale={locale}
        >
          <line x1={0} x2={PLOT_WIDTH} y1={base} y2={base} stroke="var(--color-edge)" strokeWidth={1} />
          {duePerDay <= most && (
            <line
              x1={0}
              x2={PLOT_WIDTH}
              y1={base - toHeight(duePerDay)}
              y2={base - toHeight(duePerDay)}
              stroke="var(--color-caution)"
              strokeDasharray="4 3"
            />
          )}
          {forecast.map(({ day, due }, index) => (
            <rect
              key={day}
              x={index * BAR_SPACE + GAP / 2}
              y={base - toHeight(due)}
              width={BAR_SPACE - GAP}
              height={toHeight(due)}
              rx={1.5}
              fill={index === 0 ? "var(--color-accent)" : "var(--color-edge)"}
            />
          ))}
          <text
            x={Math.min(PLOT_WIDTH - 8, Math.max(8, (peak + 0.5) * BAR_SPACE))}
            y={TOP - 7}
            textAnchor="middle"
            fill="var(--color-ink)"
          >
            {most}
          </text>
          <text x={0} y={HEIGHT - 4} fill="var(--color-muted)">
            {t("today")}
          </text>
          <text x={PLOT_WIDTH / 2} y={HEIGHT - 4} textAnchor="middle" fill="var(--color-muted)">
            {short.format(dayAt(15))}
          </text>
          <text x={PLOT_WIDTH} y={HEIGHT - 4} textAnchor="end" fill="var(--color-muted)">
            {short.format(dayAt(29))}
          </text>
        </Plot>
      )}
    </Section>
  );
}
