import type { Locale } from "@/lib/core/locale";
import { Plot, PLOT_WIDTH } from "@/lib/lab-kit/plot";
import type { State } from "@/lib/labs/generation/meta";
import { words } from "@/lib/labs/generation/words";
import type { Token } from "@/lib/labs/generation/worker/protocol";
import { formatNumber } from "@/lib/quantity/format-quantity";

/** A text by one method. */
export interface Compared {
  readonly method: State["method"];
  readonly tokens: readonly Token[];
  readonly logProbability: number;
  readonly ms: number;
}
interface RepeatPlotProps {
  readonly texts: readonly Compared[];
  /** Share of repeated pieces of each text. */
  readonly shares: readonly number[];
  readonly locale: Locale;
}

const ROW = 44;

/** How much each text repeats itself, from nothing to everything. */
export function RepeatPlot({ texts, shares, locale }: RepeatPlotProps) {
  const w = words[locale].compare;
  const percent = (share: number) => `${formatNumber(share * 100, locale, 3)}%`;
  const said = texts.map(({ method }, index) => `${w.methods[method]} ${percent(shares[index]!)}`);
  return (
    <Plot
      label={w.plot(said.join(locale === "zh" ? "，" : ", "))}
      height={18 + texts.length * ROW}
      fileName="generation-repetition"
      locale={locale}
      data={{
        caption: w.caption,
        head: w.head,
        rows: () =>
          texts.map((text, index) => [
            w.methods[text.method],
            text.tokens.length,
            Number((text.logProbability / Math.max(1, text.tokens.length)).toPrecision(4)),
            Number(shares[index]!.toPrecision(4)),
            Math.round(text.ms),
          ]),
      }}
    >
      <text y={12} className="fill-muted">
        {w.repeated}
      </text>
      {texts.map(({ method }, index) => (
        <g key={method} transform={`translate(0 ${18 + index * ROW})`}>
          <text y={14} className="fill-ink font-semibold">
            {w.methods[method]}
          </text>
          <text x={PLOT_WIDTH} y={14} textAnchor="end" className="fill-ink">
            {percent(shares[index]!)}
          </text>
          <rect x={0.5} y={20} width={PLOT_WIDTH - 1} height={12} className="fill-accent-soft" />
          <rect x={0.5} y={20} width={shares[index]! * (PLOT_WIDTH - 1)} height={12} className="fill-accent" />
        </g>
      ))}
    </Plot>
  );
}
