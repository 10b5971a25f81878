import { formatNumber } from "@/lib/drawing/format-number";
import { Hatch, paint } from "@/lib/drawing/hatch";
import { round, Text } from "@/lib/drawing/text";
import type { FigureProps } from "@/lib/figures/contract";
import { layoutStack } from "@/lib/figures/stack/layout";
import type { Stack } from "@/lib/figures/stack/schema";

const percent = (share: number) => `${round(share * 1000) / 10}%`;
const BAR = 18;
const LINE = 16;

/** Bars whose parts say in words what they are and how large: colours repeat what stands below. */
export default function Figure({ data, locale, idPrefix, steps = [data] }: FigureProps<Stack>) {
  const { bars, markers } = layoutStack(data, steps);
  const partOf = new Map(data.parts.map((part) => [part.id, part]));
  const write = (value: number) => formatNumber(value, locale, data);
  const top = markers.length * LINE;

  return (
    <div role="group" aria-label={data.title[locale]} className="fig-stack">
      {/* Its patterns are those of all bars. */}
      <svg className="fig-free" height={top} aria-hidden="true">
        <Hatch id={idPrefix} tones={data.parts.map(({ tone }) => tone)} />
        {markers.map(({ x, value }, index) => (
          <g key={value}>
            <line className="fig-guide" x1={percent(x)} x2={percent(x)} y1={index * LINE + 4} y2={top} />
            <Text
              x={percent(x)}
              y={index * LINE + 12}
              dx={x > 0.5 ? -6 : 6}
              anchor={x > 0.5 ? "end" : "start"}
              size={12}
              ink="fig-muted-ink"
            >
              {data.markers[index]?.label[locale] ?? ""}
            </Text>
          </g>
        ))}
      </svg>
      {bars.map(({ total, parts }, index) => {
        const bar = data.bars[index];
        return (
          <div key={index}>
            <p className="fig-stack-head">
              <span>{bar?.label[locale]}</span>
              <b>{write(total)}</b>
            </p>
            <svg className="fig-free" height={BAR} aria-hidden="true">
              {parts.map(({ id, x, width }) => (
                <rect
                  key={id}
                  {...paint(idPrefix, partOf.get(id)?.tone ?? "plain")}
                  x={percent(x)}
                  y="0.5"
                  width={percent(width)}
                  height={BAR - 1}
                />
              ))}
              {markers.map(({ x, value }) => (
                <line
                  key={value}
                  className="fig-guide"
                  x1={percent(x)}
                  x2={percent(x)}
                  y1={index === 0 ? -26 : -4}
                  y2={BAR + 4}
                />
              ))}
            </svg>
            <ul className="fig-legend">
              {parts.map(({ id, value }) => (
                <li key={id}>
                  <svg width="10" height="10" aria-hidden="true">
                    <rect {...paint(idPrefix, partOf.get(id)?.tone ?? "plain")} x="0.5" y="0.5" width="9" height="9" />
                  </svg>
                  {`${partOf.get(id)?.label[locale] ?? ""} ${write(value)}`}
                </li>
              ))}
            </ul>
            {bar?.note && <p className="fig-axis">{bar.note[locale]}</p>}
          </div>
        );
      })}
      {markers.length > 0 && (
        <p className="sr-only">
          {markers.map(({ value }, index) => `${data.markers[index]?.label[locale]}: ${write(value)}`).join("; ")}
        </p>
      )}
    </div>
  );
}
