import type { Locale } from "@/lib/core/locale";
import type { PlotData } from "@/lib/lab-kit/data-table";
import { Plot, PLOT_WIDTH } from "@/lib/lab-kit/plot";
import { words } from "@/lib/labs/generation/words";
import { formatNumber } from "@/lib/quantity/format-quantity";

export interface Bar {
  readonly key: string;
  readonly name: string;
  readonly before: number;
  readonly after: number;
  readonly isChosen?: boolean;
}

interface DistributionPlotProps {
  readonly bars: readonly Bar[];
  readonly label: string;
  readonly data: PlotData;
  readonly fileName: string;
  readonly locale: Locale;
}

const ROW = 30;
const TOP = 26;
const LEFT = 84;
const RIGHT = 54;
const WIDTH = PLOT_WIDTH - LEFT - RIGHT;
/** A name that is longer is cut; the table has all of it. */
const LONGEST = 11;

/** Each token with two bars: its probability under the bare model, and after the rules. What was cut off is crossed out. */
export function DistributionPlot({ bars, locale, ...plot }: DistributionPlotProps) {
  const w = words[locale].plot;
  const most = Math.max(...bars.map(({ before, after }) => Math.max(before, after)), 1e-9);
  const percent = (share: number) => `${formatNumber(share * 100, locale, 3)}%`;
  const short = (name: string) => (name.length > LONGEST ? `${name.slice(0, LONGEST - 1)}…` : name);
  return (
    <Plot {...plot} locale={locale} height={TOP + bars.length * ROW}>
      <rect x={0.5} y={2.5} width={10} height={10} className="fill-accent-soft stroke-accent" strokeWidth={0.75} />
      <text x={16} y={12} className="fill-muted">
        {w.before}
      </text>
      <rect x={90.5} y={2.5} width={10} height={10} className="fill-accent" />
      <text x={106} y={12} className="fill-muted">
        {w.after}
      </text>
      {bars.map(({ key, name, before, after, isChosen }, row) => (
        <g key={key} transform={`translate(0 ${TOP + row * ROW})`}>
          <text
            x={LEFT - 8}
            y={16}
            textAnchor="end"
            className={`font-mono ${isChosen ? "fill-accent font-semibold" : "fill-ink"}`}
          >
            {short(name)}
          </text>
          <rect
            x={LEFT}
            y={3}
            width={Math.max((before / most) * WIDTH, 0.75)}
            height={9}
            strokeWidth={0.75}
            className="fill-accent-soft stroke-accent"
          />
          {after > 0 ? (
            <rect x={LEFT} y={13} width={Math.max((after / most) * WIDTH, 0.75)} height={9} className="fill-accent" />
          ) : (
            <path d={`M${LEFT} 14l7 7m0 -7l-7 7`} strokeWidth={1.5} className="stroke-caution" />
          )}
          <text x={PLOT_WIDTH} y={17} textAnchor="end" className="fill-ink text-[11px]">
            {after > 0 ? percent(after) : w.cut}
          </text>
        </g>
      ))}
    </Plot>
  );
}
