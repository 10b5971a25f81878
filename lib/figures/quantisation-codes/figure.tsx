import type { FigureProps } from "@/lib/figures/contract";
import { HiddenTable } from "@/lib/figures/hidden-table";
import { layoutCodes } from "@/lib/figures/quantisation-codes/layout";
import type { QuantisationCodes } from "@/lib/figures/quantisation-codes/schema";

const words = {
  zh: {
    even: "若 16 个编码用得一样多",
    summary: (bits: string, error: string) => `信息量 ${bits} 比特 · 平均误差 ${error} σ`,
    level: "电平",
    share: "落到该电平的权重占比",
  },
  en: {
    even: "if all codes were used equally",
    summary: (bits: string, error: string) => `${bits} bits of information · mean error ${error} σ`,
    level: "Level",
    share: "Share of weights rounded to it",
  },
};

export default function Figure({ data, locale }: FigureProps<QuantisationCodes>) {
  const { panels, height } = layoutCodes(data);
  const word = words[locale];
  const percent = (share: number) => `${(100 * share).toFixed(3)}%`;

  return (
    <div style={{ position: "relative" }}>
      <p aria-hidden="true" style={{ display: "flex", alignItems: "center", gap: 8, margin: "0 0 6px", fontSize: 13 }}>
        <svg width="28" height="8">
          <line x1="0" x2="28" y1="4" y2="4" stroke="var(--color-muted)" strokeDasharray="3 4" />
        </svg>
        {word.even}
      </p>
      <svg
        width="100%"
        height={height}
        aria-hidden="true"
        style={{ display: "block", overflow: "visible" }}
        fill="currentColor"
      >
        {panels.map(({ top, baseline, evenY, stems, bits, meanError }, index) => (
          <g key={top} fontSize="13">
            <text x="0" y={top + 14} fontWeight="600">
              {data.codes[index]?.label[locale]}
            </text>
            <text x="0" y={top + 32} fontSize="12" fill="var(--color-muted)">
              {word.summary(bits.toFixed(2), meanError.toFixed(3))}
            </text>
            <line x1="0" x2="100%" y1={evenY} y2={evenY} stroke="var(--color-muted)" strokeDasharray="3 4" />
            <line x1="0" x2="100%" y1={baseline} y2={baseline} stroke="currentColor" />
            {stems.map(({ level, x, y }) => (
              <g key={level}>
                <line
                  x1={percent(x)}
                  x2={percent(x)}
                  y1={baseline}
                  y2={y}
                  stroke="var(--color-accent)"
                  strokeWidth="6"
                />
                <line x1={percent(x)} x2={percent(x)} y1={baseline} y2={baseline + 5} stroke="currentColor" />
              </g>
            ))}
          </g>
        ))}
        {[-1, -0.5, 0, 0.5, 1].map((tick) => (
          <text
            key={tick}
            x={percent(0.02 + ((tick + 1) / 2) * 0.96)}
            y={height}
            fontSize="12"
            textAnchor="middle"
            fill="var(--color-muted)"
          >
            {tick < 0 ? `−${-tick}` : tick}
          </text>
        ))}
      </svg>
      <HiddenTable>
        <caption>{data.title[locale]}</caption>
        {panels.map(({ top, stems, bits, meanError }, index) => (
          <tbody key={top}>
            <tr>
              <th scope="rowgroup" colSpan={2}>
                {`${data.codes[index]?.label[locale]}: ${word.summary(bits.toFixed(2), meanError.toFixed(3))}`}
              </th>
            </tr>
            <tr>
              <th scope="col">{word.level}</th>
              <th scope="col">{word.share}</th>
            </tr>
            {stems.map(({ level, share }) => (
              <tr key={level}>
                <td>{level.toFixed(4)}</td>
                <td>{(100 * share).toFixed(1)} %</td>
              </tr>
            ))}
          </tbody>
        ))}
      </HiddenTable>
    </div>
  );
}
