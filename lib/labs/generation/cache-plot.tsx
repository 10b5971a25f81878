import type { Locale } from "@/lib/core/locale";
import { Plot, PLOT_WIDTH } from "@/lib/lab-kit/plot";
import { ValueLines } from "@/lib/lab-kit/value-lines";
import type { Timed } from "@/lib/generation/follow";
import { words } from "@/lib/labs/generation/words";
import { formatNumber } from "@/lib/quantity/format-quantity";

interface CachePlotProps {
  readonly timed: readonly Timed[];
  /** Where the axis of lengths ends. */
  readonly longest: number;
  readonly locale: Locale;
}

const HEIGHT = 220;
const [TOP, BOTTOM, LEFT, RIGHT] = [40, 24, 40, 10];

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/** The time of one token over the length before it, with and without a cache. */
export function CachePlot({ timed, longest, locale }: CachePlotProps) {
  const w = words[locale].cache;
  const without = timed.flatMap(({ length, withoutCache }) =>
    withoutCache === undefined ? [] : [{ length, ms: withoutCache }],
  );
  const withCache = timed.map(({ length, withCache: ms }) => ({ length, ms }));
  // One hiccup of the machine must not flatten everything else.
  const sorted = [...withCache, ...without].map(({ ms }) => ms).toSorted((a, b) => a - b);
  const most = (sorted[Math.floor(sorted.length * 0.98)] ?? 1) * 1.15;
  const [width, height] = [PLOT_WIDTH - LEFT - RIGHT, HEIGHT - TOP - BOTTOM];
  const toX = (length: number) => LEFT + (length / longest) * width;
  const toY = (ms: number) => TOP + (1 - Math.min(ms / most, 1)) * height;
  const line = (points: readonly { length: number; ms: number }[]) =>
    points.map(({ length, ms }) => `${toX(length).toFixed(1)},${toY(ms).toFixed(1)}`).join(" ");
  const tail = (points: readonly { ms: number }[]) =>
    median(points.slice(-Math.max(1, Math.floor(points.length / 8))).map(({ ms }) => ms));
  const show = (ms: number) => formatNumber(ms, locale, 3);
  return (
    <Plot
      label={w.plot(String(timed.at(-1)!.length), show(tail(withCache)), show(tail(without)))}
      height={HEIGHT}
      fileName="generation-cache"
      locale={locale}
      data={{
        caption: w.caption,
        head: w.head,
        rows: () =>
          timed.map(({ length, withCache: on, withoutCache: off }) => [
            length,
            Number(on.toPrecision(3)),
            off === undefined ? "" : Number(off.toPrecision(3)),
          ]),
      }}
    >
      <text y={12} className="fill-muted">
        {w.axis}
      </text>
      <line x1={130} x2={148} y1={8} y2={8} strokeWidth={2.5} className="stroke-accent" />
      <text x={154} y={12} className="fill-ink">
        {w.withCache}
      </text>
      <line x1={246} x2={264} y1={8} y2={8} strokeWidth={2} strokeDasharray="5 3" className="stroke-ink" />
      <text x={270} y={12} className="fill-ink">
        {w.withoutCache}
      </text>
      <ValueLines
        lines={[0, 0.5, 1].map((share) => ({
          y: toY(share * most),
          text: show(Number((share * most).toPrecision(2))),
        }))}
        left={LEFT}
        right={PLOT_WIDTH - RIGHT}
      />
      <polyline points={line(withCache)} fill="none" strokeWidth={2.5} className="stroke-accent" />
      <polyline points={line(without)} fill="none" strokeWidth={2} strokeDasharray="5 3" className="stroke-ink" />
      {without.map(({ length, ms }) => (
        <circle key={length} cx={toX(length)} cy={toY(ms)} r={2.2} className="fill-ink" />
      ))}
      {[0, longest / 2, longest].map((length) => (
        <text
          key={length}
          x={toX(length)}
          y={HEIGHT - 7}
          textAnchor={length === longest ? "end" : "middle"}
          className="fill-muted"
        >
          {Math.round(length)}
        </text>
      ))}
    </Plot>
  );
}
