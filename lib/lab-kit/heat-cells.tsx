import { memo } from "react";
import type { Locale } from "@/lib/core/locale";
import { formatNumber } from "@/lib/quantity/format-quantity";
import { heatColour, HEAT_LEVELS, layOutHeat } from "@/lib/lab-kit/heat-map";

interface HeatCellsProps {
  readonly rows: readonly (readonly number[])[];
  readonly limit: number;
  /** The top left corner, and the side of one cell, in units of the drawing. */
  readonly x: number;
  readonly y: number;
  readonly cell: number;
}

/** A matrix as coloured cells, inside a drawing. A matrix that stays the same is not drawn again. */
export const HeatCells = memo(function HeatCells({ rows, limit, x, y, cell }: HeatCellsProps) {
  const width = (rows[0]?.length ?? 0) * cell;
  return (
    <g transform={`translate(${x} ${y})`}>
      <g transform={`scale(${cell})`} shapeRendering="crispEdges">
        {layOutHeat(rows, limit).map(({ level, path }) => (
          <path key={level} d={path} style={{ fill: heatColour(level) }} />
        ))}
      </g>
      <rect width={width} height={rows.length * cell} fill="none" className="stroke-edge" strokeWidth={0.75} />
    </g>
  );
});

/** What a legend adds to the height of a drawing. */
export const LEGEND_HEIGHT = 30;
const STRIP = 4;

interface HeatLegendProps {
  readonly limit: number;
  readonly y: number;
  readonly locale: Locale;
}

/** Which colour is which number, below the matrices. */
export function HeatLegend({ limit, y, locale }: HeatLegendProps) {
  const levels = Array.from({ length: 2 * HEAT_LEVELS + 1 }, (_, index) => index - HEAT_LEVELS);
  const width = levels.length * STRIP;
  const end = formatNumber(limit, locale, 2);
  return (
    <g transform={`translate(0 ${y + 12})`}>
      {levels.map((level, index) => (
        <rect key={level} x={index * STRIP} width={STRIP} height={6} style={{ fill: heatColour(level) }} />
      ))}
      <rect width={width} height={6} fill="none" strokeWidth={0.5} className="stroke-edge" />
      <text x={0} y={17} className="fill-muted text-[9px]">
        −{end}
      </text>
      <text x={width / 2} y={17} textAnchor="middle" className="fill-muted text-[9px]">
        0
      </text>
      <text x={width} y={17} textAnchor="end" className="fill-muted text-[9px]">
        {end}
      </text>
    </g>
  );
}
