import { useTranslations } from "next-intl";
import { reportFormat } from "@/components/interviews/report-format";
import { FigureTable } from "@/components/ui/figure-table";
import type { Locale } from "@/lib/core/locale";
import type { RoleTrend } from "@/lib/interviews/compare-interviews";
import type { ReportNames } from "@/lib/interviews/report-names";

const [WIDTH, HEIGHT, LEFT, TOP, BOTTOM] = [420, 120, 38, 8, 22];
const TICKS = [0, 0.5, 1] as const;
const y = (share: number) => TOP + (1 - share) * HEIGHT;
const x = (index: number, count: number) => LEFT + 12 + (index * (WIDTH - 24)) / Math.max(1, count - 1);

interface InterviewTrendProps {
  readonly trend: RoleTrend;
  readonly names: ReportNames;
  readonly locale: Locale;
}

/** How interviews of one role went one after the other: a line, the same numbers as a table, and what changed by topic since the last one. */
export function InterviewTrend({ trend: { points, topics }, names, locale }: InterviewTrendProps) {
  const t = useTranslations("interviewReport.trend");
  const format = reportFormat(locale);
  const signed = new Intl.NumberFormat(locale, {
    style: "percent",
    maximumFractionDigits: 0,
    signDisplay: "exceptZero",
  });
  const count = points.length;
  return (
    <>
      <svg
        viewBox={`0 0 ${LEFT + WIDTH} ${TOP + HEIGHT + BOTTOM}`}
        role="img"
        aria-label={t("picture")}
        className="mb-4 w-full max-w-xl font-sans text-[11px]"
      >
        {TICKS.map((tick) => (
          <g key={tick} className="fill-muted">
            <path d={`M${LEFT} ${y(tick)}H${LEFT + WIDTH}`} className="stroke-line" />
            <text x={LEFT - 6} y={y(tick) + 4} textAnchor="end">
              {format.percent(tick)}
            </text>
          </g>
        ))}
        <polyline
          points={points.map(({ share }, index) => `${x(index, count)},${y(share)}`).join(" ")}
          className="fill-none stroke-accent"
          strokeWidth="2"
          strokeLinejoin="round"
        />
        {points.map(({ interviewId, share }, index) => (
          <g key={interviewId}>
            <circle cx={x(index, count)} cy={y(share)} r="4" className="fill-accent" />
            <text x={x(index, count)} y={TOP + HEIGHT + 16} textAnchor="middle" className="fill-muted">
              {index + 1}
            </text>
          </g>
        ))}
      </svg>
      <div className="grid gap-x-8 gap-y-6 md:grid-cols-2">
        <FigureTable
          className="self-start text-sm"
          caption={t("table")}
          head={t("interview")}
          columns={[
            { label: t("share"), of: ({ share }) => format.percent(share) },
            { label: t("change"), of: ({ change }) => (change === null ? "–" : signed.format(change)) },
          ]}
          rows={points.map((point, index) => ({ ...point, number: index + 1 }))}
          keyOf={({ interviewId }) => interviewId}
          nameOf={({ number, interviewId, endedAt }) => (
            <>
              {number}.{" "}
              <a
                href={`/${locale}/interviews/${interviewId}/report`}
                className="text-accent underline underline-offset-4"
              >
                {format.date(endedAt)}
              </a>
            </>
          )}
        />
        {topics.length > 0 && (
          <FigureTable
            className="self-start text-sm"
            caption={t("topics")}
            head={t("topic")}
            columns={[
              { label: t("before"), of: ({ before }) => format.percent(before) },
              { label: t("now"), of: ({ now }) => format.percent(now) },
              { label: t("change"), of: ({ before, now }) => signed.format(now - before) },
            ]}
            rows={topics}
            keyOf={({ track }) => track}
            nameOf={({ track }) => names.tracks[track] ?? track}
          />
        )}
      </div>
    </>
  );
}
