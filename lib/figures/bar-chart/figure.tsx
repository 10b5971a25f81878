import type { FigureProps } from "@/lib/figures/contract";
import { HiddenTable } from "@/lib/figures/hidden-table";
import { BAR, layoutBars } from "@/lib/figures/bar-chart/layout";
import type { BarChart } from "@/lib/figures/bar-chart/schema";

const FILL = { accent: "var(--color-accent)", soft: "var(--color-accent-soft)", muted: "var(--color-muted)" };

export default function Figure({ data, locale, idPrefix }: FigureProps<BarChart>) {
  const layout = layoutBars(data);
  const hatch = `${idPrefix}-hatch`;
  const edgeOf = new Map(data.series.map(({ id, tone }) => [id, tone === "muted" ? FILL.muted : FILL.accent]));
  const toneOf = new Map(data.series.map(({ id, tone }) => [id, tone === "hatch" ? `url(#${hatch})` : FILL[tone]]));
  const number = new Intl.NumberFormat(locale === "zh" ? "zh-CN" : "en", {
    minimumFractionDigits: data.digits,
    maximumFractionDigits: data.digits,
  });
  const unit = data.unit[locale];
  const percent = (share: number) => `${(100 * share).toFixed(3)}%`;

  return (
    <div style={{ position: "relative" }}>
      {data.series.length > 1 && (
        <ul
          aria-hidden="true"
          style={{
            display: "flex",
            flexWrap: "wrap",
            gap: "2px 18px",
            margin: "0 0 10px",
            padding: 0,
            listStyle: "none",
            fontSize: 13,
          }}
        >
          {data.series.map(({ id, label }) => (
            <li key={id} style={{ display: "flex", alignItems: "center", gap: 6, margin: 0 }}>
              <svg width="12" height="12">
                <rect x="0.5" y="0.5" width="11" height="11" fill={toneOf.get(id)} stroke={edgeOf.get(id)} />
              </svg>
              {label[locale]}
            </li>
          ))}
        </ul>
      )}
      <svg width="100%" height={layout.height} aria-hidden="true" style={{ display: "block", overflow: "visible" }}>
        <defs>
          <pattern id={hatch} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <rect width="6" height="6" fill="var(--color-accent-soft)" />
            <line x1="0" y1="0" x2="0" y2="6" stroke="var(--color-accent)" strokeWidth="3" />
          </pattern>
        </defs>
        {layout.markers.map(({ x, labelY, value }, index) => (
          <g key={value}>
            <line
              x1={percent(x)}
              x2={percent(x)}
              y1={labelY + 4}
              y2={layout.height}
              stroke="var(--color-muted)"
              strokeDasharray="3 4"
            />
            <text
              x={percent(x)}
              y={labelY}
              fontSize="12"
              fill="var(--color-muted)"
              textAnchor={x > 0.5 ? "end" : "start"}
            >
              {data.markers[index]?.label[locale]}
            </text>
          </g>
        ))}
        {layout.rows.map((row, index) => (
          <g key={row.labelY}>
            <text x="0" y={row.labelY} fontSize="13" fill="currentColor" {...halo}>
              {data.bars[index]?.label[locale]}
            </text>
            <text
              x="100%"
              y={row.labelY}
              fontSize="13"
              fontWeight="600"
              fill="currentColor"
              textAnchor="end"
              style={{ fontVariantNumeric: "tabular-nums" }}
              {...halo}
            >
              {`${number.format(row.total)} ${unit}`}
            </text>
            <line x1="0" x2="100%" y1={row.barY + BAR} y2={row.barY + BAR} stroke="var(--color-line)" />
            {row.segments.map(({ series, x, width }) => (
              <rect
                key={series}
                x={percent(x)}
                y={row.barY}
                width={percent(width)}
                height={BAR}
                fill={toneOf.get(series)}
                stroke={edgeOf.get(series)}
                strokeWidth="0.75"
              />
            ))}
          </g>
        ))}
      </svg>
      <HiddenTable>
        <caption>{data.title[locale]}</caption>
        <thead>
          <tr>
            <td />
            {data.series.map(({ id, label }) => (
              <th key={id} scope="col">{`${label[locale]} (${unit})`}</th>
            ))}
            {data.series.length > 1 && <th scope="col">{locale === "zh" ? "合计" : "Total"}</th>}
          </tr>
        </thead>
        <tbody>
          {data.bars.map(({ label, values }, index) => (
            <tr key={label.en}>
              <th scope="row">{label[locale]}</th>
              {data.series.map(({ id }) => (
                <td key={id}>{number.format(values[id] ?? 0)}</td>
              ))}
              {data.series.length > 1 && <td>{number.format(layout.rows[index]?.total ?? 0)}</td>}
            </tr>
          ))}
        </tbody>
      </HiddenTable>
    </div>
  );
}

/** Keeps type legible where a marker's line runs behind it. */
const halo = {
  paintOrder: "stroke",
  stroke: "var(--color-paper, Canvas)",
  strokeWidth: 4,
  strokeLinejoin: "round",
} as const;
