import { headOf, lineOf } from "@/lib/drawing/arrow-head";
import { Drawing, largest } from "@/lib/drawing/drawing";
import { formatNumber } from "@/lib/drawing/format-number";
import { Text } from "@/lib/drawing/text";
import type { FigureProps } from "@/lib/figures/contract";
import { HiddenText } from "@/lib/figures/hidden-table";
import { layoutVectors } from "@/lib/figures/vectors/layout";
import type { Vectors } from "@/lib/figures/vectors/schema";

const LINES = ["dashed", "solid", "strong"] as const;

export default function Figure({ data, locale, steps = [data] }: FigureProps<Vectors>) {
  const { panels } = layoutVectors(data, locale);
  const vectors = panels.flatMap((panel) => panel.vectors);
  const arcs = panels.flatMap((panel) => panel.arcs);

  return (
    <div className="relative">
      <Drawing
        size={largest(steps.map((step) => layoutVectors(step, locale)))}
        label={data.title[locale]}
        locale={locale}
      >
        {panels.map(({ centre: [x, y], radius, name, nameAt }) => (
          <g key={`${x} ${y}`}>
            <path className="fig-grid" d={`M${x - radius} ${y}H${x + radius}M${x} ${y - radius}V${y + radius}`} />
            <circle className="fig-rule" cx={x} cy={y} r={radius} />
            {name && (
              <Text x={nameAt[0]} y={nameAt[1]} ink="fig-strong-ink">
                {name}
              </Text>
            )}
          </g>
        ))}
        {arcs.length > 0 && <path className="fig-guide fig-open" d={arcs.map(({ path }) => path).join("")} />}
        {LINES.map((line) => {
          const some = vectors.filter((vector) => vector.line === line);
          if (some.length === 0) return null;
          return (
            <g key={line} className={`fig-${line}`}>
              <path d={some.map(({ from, to }) => lineOf([from, to])).join("")} />
              <path className="fig-head" d={some.map(({ from, to }) => headOf(from, to)).join("")} />
            </g>
          );
        })}
        {[...vectors, ...arcs].map(
          ({ text, textAt: [x, y] }, index) =>
            text && (
              <Text key={index} x={x} y={y + 4} size={12} ink="fig-halo">
                {text}
              </Text>
            ),
        )}
      </Drawing>
      <HiddenText>
        <ul>
          {panels.map((panel, index) => (
            <li key={index}>
              {`${panel.name ? `${panel.name}: ` : ""}${[
                ...panel.vectors.map(
                  ({ text, degrees }) => `${text} ${formatNumber(Math.round(degrees * 10) / 10, locale)}°`,
                ),
                ...panel.arcs.flatMap(({ text }) => text || []),
              ].join("; ")}`}
            </li>
          ))}
        </ul>
      </HiddenText>
    </div>
  );
}
