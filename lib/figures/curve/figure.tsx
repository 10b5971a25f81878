import { shareOf } from "@/lib/drawing/axis";
import { formatNumber } from "@/lib/drawing/format-number";
import { Legend, LegendEntry } from "@/lib/drawing/legend";
import { round, Text } from "@/lib/drawing/text";
import type { FigureProps } from "@/lib/figures/contract";
import { HEIGHT, layoutCurve, UNITS } from "@/lib/figures/curve/layout";
import { readAt } from "@/lib/figures/curve/sample-line";
import type { Curve } from "@/lib/figures/curve/schema";
import { HiddenTable } from "@/lib/figures/hidden-table";

const percent = (share: number) => `${round(share * 100)}%`;
/** The side of a point on which there is more room. */
const sideOf = (share: number) =>
  share > 0.5 ? ({ anchor: "end", dx: -8 } as const) : ({ anchor: "start", dx: 8 } as const);

export default function Figure({ data, locale }: FigureProps<Curve>) {
  const { x, y, xTicks, yTicks, margin, lines } = layoutCurve(data, locale);
  const down = (value: number) => round((1 - shareOf(y, value)) * HEIGHT);
  const named = data.guides.filter(({ label }) => label);
  const upright = data.guides.filter((guide) => guide.x !== undefined);
  const level = data.guides.filter((guide) => guide.y !== undefined);

  return (
    <div className="relative">
      <Legend>
        {data.lines.map((line, index) => (
          <LegendEntry key={index} text={line.label[locale]} width={28}>
            <path className={`fig-line${index + 1}`} d="M0 6H28" />
          </LegendEntry>
        ))}
      </Legend>
      <p className="fig-axis" aria-hidden="true">
        {data.y.label[locale]}
      </p>
      <div style={{ paddingLeft: margin + 8 }} className="fig-plot">
        <svg className="fig-free" height={HEIGHT} role="img" aria-label={data.title[locale]}>
          {yTicks.map(({ value, text }) => (
            <g key={value}>
              <line className="fig-grid" x2="100%" y1={down(value)} y2={down(value)} />
              <Text x={-8} y={down(value) + 4} anchor="end" size={12} ink="fig-muted-ink">
                {text}
              </Text>
            </g>
          ))}
          {xTicks.map(({ value, text, share }) => (
            <g key={value}>
              <line className="fig-grid" x1={percent(share)} x2={percent(share)} y2={HEIGHT + 4} />
              <Text x={percent(share)} y={HEIGHT + 18} size={12} ink="fig-muted-ink">
                {text}
              </Text>
            </g>
          ))}
          <svg viewBox={`0 0 ${UNITS} ${HEIGHT}`} width="100%" height={HEIGHT} preserveAspectRatio="none">
            {lines.map(({ path }, index) => (
              <path key={index} className={`fig-line${index + 1}`} d={path} />
            ))}
          </svg>
          {upright.map((guide, index) => {
            const share = shareOf(x, guide.x!); // filtered above
            return (
              <g key={guide.x}>
                <line className="fig-guide" x1={percent(share)} x2={percent(share)} y2={HEIGHT} />
                {guide.label && (
                  <Text x={percent(share)} y={12 + index * 15} {...sideOf(share)} size={12} ink="fig-halo">
                    {guide.label[locale]}
                  </Text>
                )}
              </g>
            );
          })}
          {level.map((guide) => (
            <g key={guide.y}>
              <line className="fig-guide" x2="100%" y1={down(guide.y!)} y2={down(guide.y!)} />
              {guide.label && (
                <Text x="100%" y={Math.max(12, down(guide.y!) - 5)} dx={-4} anchor="end" size={12} ink="fig-halo">
                  {guide.label[locale]}
                </Text>
              )}
            </g>
          ))}
          {data.points.map((point) => {
            const share = shareOf(x, point.x);
            return (
              <g key={`${point.x} ${point.y}`}>
                <circle className="fig-point" cx={percent(share)} cy={down(point.y)} r="4" />
                <Text
                  x={percent(share)}
                  y={Math.max(12, down(point.y) + (point.place === "above" ? -6 : 16))}
                  {...sideOf(share)}
                  size={12}
                  ink="fig-halo"
                >
                  {point.label[locale]}
                </Text>
              </g>
            );
          })}
        </svg>
      </div>
      <p className="fig-axis text-right" aria-hidden="true">
        {data.x.label[locale]}
      </p>
      <HiddenTable>
        <caption>{`${data.title[locale]}: ${data.y.label[locale]}`}</caption>
        <tbody>
          <tr>
            <th scope="col">{data.x.label[locale]}</th>
            {data.lines.map((line, index) => (
              <th key={index} scope="col">
                {line.label[locale]}
              </th>
            ))}
          </tr>
          {xTicks.map(({ value, text }) => (
            <tr key={value}>
              <th scope="row">{text}</th>
              {lines.map(({ points }, index) => {
                const read = readAt(points, value, x);
                return (
                  <td key={index}>
                    {read === undefined ? "" : formatNumber(Number(read.toPrecision(3)), locale, data.y)}
                  </td>
                );
              })}
            </tr>
          ))}
          {data.points.map((point) => (
            <tr key={`${point.x} ${point.y}`}>
              <th scope="row">{`${point.label[locale]} (${formatNumber(point.x, locale, data.x)})`}</th>
              <td colSpan={lines.length}>{formatNumber(point.y, locale, data.y)}</td>
            </tr>
          ))}
          {named.map((guide, index) => (
            <tr key={index}>
              <th scope="row">{guide.label?.[locale]}</th>
              <td colSpan={lines.length}>
                {guide.x === undefined
                  ? formatNumber(guide.y ?? 0, locale, data.y)
                  : formatNumber(guide.x, locale, data.x)}
              </td>
            </tr>
          ))}
        </tbody>
      </HiddenTable>
    </div>
  );
}
