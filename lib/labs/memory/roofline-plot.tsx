import type { Locale } from "@/lib/core/locale";
import { Plot, PLOT_WIDTH } from "@/lib/lab-kit/plot";
import type { Serving } from "@/lib/labs/memory/model";
import { words } from "@/lib/labs/memory/words";
import { formatNumber, formatShort } from "@/lib/quantity/format-quantity";

const HEIGHT = 232;
const AREA = { left: 4, right: PLOT_WIDTH - 8, top: 22, bottom: HEIGHT - 40 };

/** Both steps under the roof of the GPU, on logarithmic axes: bandwidth is the slope, the peak is the ridge. */
export function RooflinePlot({ serving, locale }: { readonly serving: Serving; readonly locale: Locale }) {
  const w = words[locale].serving;
  const { machine, decode, prefill } = serving;
  const ridge = machine.flops / machine.bandwidth;
  const points = [
    { name: w.decode, ...decode },
    { name: w.prefill, ...prefill },
  ].map((point) => ({ ...point, rate: Math.min(machine.flops, point.intensity * machine.bandwidth) }));
  const intensities = [ridge, ...points.map(({ intensity }) => intensity)].map(Math.log10);
  const [low, high] = [Math.floor(Math.min(...intensities)) - 0.3, Math.ceil(Math.max(...intensities)) + 0.3];
  const [least, most] = [Math.log10(10 ** low * machine.bandwidth), Math.log10(machine.flops) + 0.15];
  const x = (intensity: number) =>
    AREA.left + ((Math.log10(intensity) - low) / (high - low)) * (AREA.right - AREA.left);
  const y = (rate: number) => AREA.bottom - ((Math.log10(rate) - least) / (most - least)) * (AREA.bottom - AREA.top);
  const show = (value: number) => formatNumber(value, locale, 3);
  const powers = Array.from({ length: Math.floor(high) - Math.ceil(low) + 1 }, (_, index) => Math.ceil(low) + index);
  return (
    <Plot
      label={w.roofline(show(decode.intensity), show(prefill.intensity), show(ridge))}
      height={HEIGHT}
      fileName="roofline"
      locale={locale}
      data={{
        caption: w.rooflineCaption,
        head: w.rooflineHead,
        rows: () =>
          points.map(({ name, intensity, rate, boundBy }) => [
            name,
            intensity.toPrecision(5),
            rate.toPrecision(5),
            w.boundBy[boundBy],
          ]),
      }}
    >
      <text x={AREA.left} y={10} className="fill-muted">
        {w.rate}
      </text>
      <text x={AREA.right} y={HEIGHT - 2} textAnchor="end" className="fill-muted">
        {w.intensity}
      </text>
      <line {...{ x1: AREA.left, x2: AREA.right, y1: AREA.bottom, y2: AREA.bottom }} className="stroke-edge" />
      {powers.map((power) => (
        <g key={power}>
          <line
            {...{ x1: x(10 ** power), x2: x(10 ** power), y1: AREA.bottom, y2: AREA.bottom + 4 }}
            className="stroke-edge"
          />
          <text x={x(10 ** power)} y={AREA.bottom + 16} textAnchor="middle" className="fill-muted text-[10px]">
            {show(10 ** power)}
          </text>
        </g>
      ))}
      <path
        d={`M${x(10 ** low)} ${y(10 ** low * machine.bandwidth)}L${x(ridge)} ${y(machine.flops)}L${AREA.right} ${y(machine.flops)}`}
        fill="none"
        strokeWidth={2}
        className="stroke-muted"
      />
      <text x={AREA.right} y={y(machine.flops) - 6} textAnchor="end" className="fill-muted text-[10px]">
        {formatShort(machine.flops, "FLOP/s", locale)}
      </text>
      {points.map(({ name, intensity, rate }, index) => {
        const isLeft = x(intensity) > PLOT_WIDTH * 0.6;
        return (
          <g key={name}>
            <line
              {...{ x1: x(intensity), x2: x(intensity), y1: y(rate), y2: AREA.bottom }}
              strokeDasharray="3 3"
              className="stroke-line"
            />
            <circle
              {...{ cx: x(intensity), cy: y(rate), r: 5, strokeWidth: 1.5 }}
              className={index === 0 ? "fill-accent stroke-accent" : "fill-caution-soft stroke-caution"}
            />
            <text
              x={x(intensity) + (isLeft ? -9 : 9)}
              y={y(rate) + 18}
              textAnchor={isLeft ? "end" : "start"}
              className="fill-ink"
            >
              {name}
            </text>
          </g>
        );
      })}
    </Plot>
  );
}
