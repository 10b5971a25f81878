import { heatColour, layOutHeat } from "@/lib/lab-kit/heat-map";

interface HeatCellsProps {
  readonly rows: readonly (readonly number[])[];
  readonly limit: number;
  /** The top left corner, and the side of one cell, in units of the drawing. */
  readonly x: number;
  readonly y: number;
  readonly cell: number;
}

/** A matrix as coloured cells, inside a drawing. */
export function HeatCells({ rows, limit, x, y, cell }: HeatCellsProps) {
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
}
