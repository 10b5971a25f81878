import type { Locale } from "@/lib/core/locale";
import { HeatCells, HeatLegend, LEGEND_HEIGHT } from "@/lib/lab-kit/heat-cells";
import { heatLimit } from "@/lib/lab-kit/heat-map";
import { Plot, PLOT_WIDTH } from "@/lib/lab-kit/plot";
import { ValueLines } from "@/lib/lab-kit/value-lines";
import type { Rows } from "@/lib/labs/lora/matrix-source";
import type { Spectrum } from "@/lib/labs/lora/spectrum";
import { words } from "@/lib/labs/lora/words";
import { formatNumber } from "@/lib/quantity/format-quantity";

const GAP = 16;
const SIDE = (PLOT_WIDTH - GAP) / 2;
const TITLE = 20;
const DIGITS = 4;

interface MapsProps {
  readonly rows: Rows;
  readonly approximation: Rows;
  readonly kept: number;
  readonly locale: Locale;
}

/** W and W_k beside each other, on one scale of colours. */
export function HeatMaps({ rows, approximation, kept, locale }: MapsProps) {
  const w = words[locale].spectrum;
  const cell = SIDE / Math.max(rows.length, rows[0]?.length ?? 1);
  // Colours are those of W: an approximation overshoots it only a little.
  const limit = heatLimit(rows);
  const cells = () =>
    rows.flatMap((row, i) =>
      row.map((value, j) => [
        i + 1,
        j + 1,
        Number(value.toPrecision(DIGITS)),
        Number(approximation[i]![j]!.toPrecision(DIGITS)),
      ]),
    );
  return (
    <Plot
      label={w.maps(String(kept))}
      height={TITLE + cell * rows.length + LEGEND_HEIGHT}
      fileName="lora-low-rank"
      locale={locale}
      data={{ caption: w.mapCaption, head: w.mapHead, rows: cells }}
    >
      {[
        { title: w.original, shown: rows, x: 0 },
        { title: w.approximation(String(kept)), shown: approximation, x: SIDE + GAP },
      ].map(({ title, shown, x }) => (
        <g key={x}>
          <text x={x} y={12} className="fill-ink font-semibold">
            {title}
          </text>
          <HeatCells rows={shown} limit={limit} x={x} y={TITLE} cell={cell} />
        </g>
      ))}
      <HeatLegend limit={limit} y={TITLE + cell * rows.length} locale={locale} />
    </Plot>
  );
}

const PLOT_HEIGHT = 204;
const HEAD = 34;
const LEFT = 34;
const BOTTOM = 24;

interface CurveProps {
  readonly spectrum: Spectrum;
  readonly kept: number;
  readonly locale: Locale;
}

/** Singular values as bars and the error as a curve, over the same ranks; what is kept stands out. */
export function SpectrumCurve({ spectrum: { values, errors }, kept, locale }: CurveProps) {
  const w = words[locale].spectrum;
  const percent = (share: number) => `${formatNumber(share * 100, locale, 3)}%`;
  const [width, height] = [PLOT_WIDTH - LEFT - 8, PLOT_HEIGHT - BOTTOM - HEAD];
  const toX = (rank: number) => LEFT + (rank / values.length) * width;
  const toY = (share: number) => HEAD + (1 - share) * height;
  const bar = Math.max(1, (width / values.length) * 0.7);
  const error = errors[kept] ?? 0;
  return (
    <Plot
      label={w.curve(String(kept), percent(error))}
      height={PLOT_HEIGHT}
      fileName="lora-spectrum"
      locale={locale}
      data={{
        caption: w.curveCaption,
        head: w.curveHead,
        rows: () =>
          errors.map((share, rank) => [
            rank,
            rank === 0 ? "" : Number(values[rank - 1]!.toPrecision(DIGITS)),
            Number(share.toPrecision(DIGITS)),
          ]),
      }}
    >
      <rect x={0.5} y={3} width={10} height={10} className="fill-accent-soft stroke-accent" />
      <text x={16} y={12} className="fill-muted">
        {w.singularValues}
      </text>
      <line x1={130} x2={146} y1={8} y2={8} strokeWidth={2} className="stroke-ink" />
      <text x={152} y={12} className="fill-muted">
        {w.relativeError}
      </text>
      <ValueLines
        lines={[0, 0.5, 1].map((share) => ({ y: toY(share), text: `${share * 100}%` }))}
        left={LEFT}
        right={PLOT_WIDTH - 8}
      />
      {values.map((value, index) => (
        <rect
          key={index}
          x={toX(index + 0.5) - bar / 2}
          y={toY(value / values[0]!)}
          width={bar}
          height={(value / values[0]!) * height}
          strokeWidth={0.5}
          className={index < kept ? "fill-accent stroke-accent" : "fill-accent-soft stroke-accent"}
        />
      ))}
      <polyline
        points={errors.map((share, rank) => `${toX(rank).toFixed(1)},${toY(share).toFixed(1)}`).join(" ")}
        fill="none"
        strokeWidth={2}
        className="stroke-ink"
      />
      <line
        x1={toX(kept)}
        x2={toX(kept)}
        y1={HEAD}
        y2={PLOT_HEIGHT - BOTTOM}
        strokeWidth={1}
        strokeDasharray="3 3"
        className="stroke-ink"
      />
      <circle cx={toX(kept)} cy={toY(error)} r={4.5} strokeWidth={1.5} className="fill-raised stroke-ink" />
      {[0, values.length].map((rank) => (
        <text
          key={rank}
          x={toX(rank)}
          y={PLOT_HEIGHT - 8}
          textAnchor={rank === 0 ? "middle" : "end"}
          className="fill-muted"
        >
          {rank === 0 ? "0" : `k = ${rank}`}
        </text>
      ))}
      {kept > 0 && kept < values.length * 0.8 && (
        <text x={toX(kept)} y={PLOT_HEIGHT - 8} textAnchor="middle" className="fill-ink font-semibold">
          {kept}
        </text>
      )}
    </Plot>
  );
}
