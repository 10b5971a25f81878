"use client";

import { useTranslations } from "next-intl";
import type { Locale } from "@/lib/core/locale";
import type { Calibration } from "@/lib/progress/calibration";

const SIZE = 300;
const LEFT = 44;
const BOTTOM = 40;
const TICKS = [0, 0.2, 0.4, 0.6, 0.8, 1];

const x = (value: number) => LEFT + value * SIZE;
const y = (value: number) => 8 + (1 - value) * SIZE;

/** Certainty that was said (across) against the share that was right (up); on the line both are the same. The table follows it. */
export function CalibrationPlot({
  calibration,
  locale,
}: {
  readonly calibration: Calibration;
  readonly locale: Locale;
}) {
  const t = useTranslations("calibration.plot");
  const percent = new Intl.NumberFormat(locale, { style: "percent" });
  const most = Math.max(...calibration.bins.map(({ answers }) => answers));
  return (
    <figure>
      <svg
        viewBox={`0 0 ${LEFT + SIZE + 14} ${SIZE + 8 + BOTTOM}`}
        role="img"
        aria-label={t("label")}
        className="w-full max-w-md font-sans text-[11px]"
      >
        {TICKS.map((tick) => (
          <g key={tick} className="fill-muted">
            <path d={`M${x(0)} ${y(tick)}H${x(1)}M${x(tick)} ${y(0)}V${y(1)}`} className="stroke-line" />
            <text x={x(0) - 6} y={y(tick) + 4} textAnchor="end">
              {percent.format(tick)}
            </text>
            <text x={x(tick)} y={y(0) + 16} textAnchor="middle">
              {percent.format(tick)}
            </text>
          </g>
        ))}
        <path d={`M${x(0)} ${y(0)}L${x(1)} ${y(1)}`} className="stroke-muted" strokeDasharray="5 4" />
        {calibration.bins.map(({ from, said, share, low, high, answers }) => (
          <g key={from}>
            <path
              d={`M${x(said)} ${y(low)}V${y(high)}M${x(said) - 5} ${y(low)}h10M${x(said) - 5} ${y(high)}h10`}
              className="stroke-accent"
              strokeWidth="1.5"
            />
            <circle cx={x(said)} cy={y(share)} r={3 + 7 * Math.sqrt(answers / most)} className="fill-accent" />
          </g>
        ))}
        <text x={x(0.5)} y={SIZE + 8 + 34} textAnchor="middle" className="fill-ink">
          {t("across")}
        </text>
        <text transform={`translate(10 ${y(0.5)}) rotate(-90)`} textAnchor="middle" className="fill-ink">
          {t("up")}
        </text>
      </svg>
      <figcaption className="mt-1 max-w-prose text-sm text-muted">{t("caption")}</figcaption>
    </figure>
  );
}
