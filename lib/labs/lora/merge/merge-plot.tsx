import type { Locale } from "@/lib/core/locale";
import { Plot, PLOT_WIDTH } from "@/lib/lab-kit/plot";
import type { Merged } from "@/lib/labs/lora/merge/merge";
import { mergeWords } from "@/lib/labs/lora/merge/merge-words";
import { formatNumber } from "@/lib/quantity/format-quantity";

const [TOP, ROW, BOTTOM] = [4, 40, 34];
/** The axis: from a tenth of a millionth to ten times the update. */
const [LOWEST, HIGHEST] = [-7, 1];

interface MergePlotProps {
  readonly all: readonly Merged[];
  readonly locale: Locale;
}

/** How much of the update each format loses, as dots on a logarithmic line: bars would have no foot there. */
export function MergePlot({ all, locale }: MergePlotProps) {
  const w = mergeWords[locale];
  const percent = (share: number) => `${formatNumber(share * 100, locale, 3)}%`;
  const toX = (share: number) => {
    const power = Math.max(LOWEST, Math.min(HIGHEST, Math.log10(share)));
    return ((power - LOWEST) / (HIGHEST - LOWEST)) * PLOT_WIDTH;
  };
  const height = TOP + all.length * ROW + BOTTOM;
  return (
    <Plot
      label={w.plot(
        all.map(({ format, lost }) => `${w.formats[format]} ${percent(lost)}`).join(locale === "zh" ? "；" : "; "),
      )}
      height={height}
      fileName="lora-merge"
      locale={locale}
      data={{
        caption: w.caption,
        head: w.head,
        rows: () =>
          all.map((each) => [
            w.formats[each.format],
            ...[each.lost, each.weightError, each.outputError, each.unchanged, each.notRestored, each.restoreError].map(
              (share) => Number(share.toPrecision(4)),
            ),
          ]),
      }}
    >
      {[-6, -4, -2, 0].map((power) => (
        <g key={power}>
          <line
            x1={toX(10 ** power)}
            x2={toX(10 ** power)}
            y1={TOP}
            y2={height - BOTTOM + 4}
            strokeWidth={power === 0 ? 1.25 : 0.75}
            className={power === 0 ? "stroke-caution" : "stroke-line"}
          />
          <text x={toX(10 ** power)} y={height - BOTTOM + 16} textAnchor="middle" className="fill-muted text-[10px]">
            {percent(10 ** power)}
          </text>
        </g>
      ))}
      {all.map(({ format, lost }, row) => {
        const y = TOP + row * ROW;
        return (
          <g key={format} transform={`translate(0 ${y})`}>
            <text y={13} className="fill-ink font-semibold">
              {w.formats[format]}
            </text>
            <text x={toX(1) - 8} y={13} textAnchor="end" className="fill-ink">
              {percent(lost)}
            </text>
            <line x1={0} x2={toX(lost)} y1={25} y2={25} strokeWidth={1.5} className="stroke-accent" />
            <circle
              cx={toX(lost)}
              cy={25}
              r={5}
              strokeWidth={1.5}
              className={lost > 0.5 ? "fill-caution stroke-caution" : "fill-accent-soft stroke-accent"}
            />
          </g>
        );
      })}
      <text x={0} y={height - 4} className="fill-muted text-[10px]">
        {w.axis}
      </text>
    </Plot>
  );
}
