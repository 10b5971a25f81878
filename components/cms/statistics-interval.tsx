import type { Figures } from "@/lib/item-statistics/schema";

const WIDTH = 96;
const toX = (value: number) => 4 + ((value + 1) / 2) * (WIDTH - 8);

/** A discrimination on the line from −1 to 1, with its interval, 0, and the bound of 0.2. The numbers stand beside it. */
export function StatisticsInterval({
  discrimination,
}: {
  readonly discrimination: NonNullable<Figures["discrimination"]>;
}) {
  const { value, low, high } = discrimination;
  const tone =
    high < 0 ? "stroke-wrong fill-wrong" : high < 0.2 ? "stroke-caution fill-caution" : "stroke-accent fill-accent";
  return (
    <svg viewBox={`0 0 ${WIDTH} 16`} width={WIDTH} height={16} aria-hidden="true" className="shrink-0">
      <path d={`M${toX(-1)} 8H${toX(1)}`} className="stroke-line" strokeWidth="2" />
      <path d={`M${toX(0)} 2v12`} className="stroke-edge" />
      <path d={`M${toX(0.2)} 4v8`} className="stroke-edge" strokeDasharray="2 2" />
      <g className={tone}>
        <path d={`M${toX(low)} 8H${toX(high)}`} strokeWidth="3" />
        <circle cx={toX(value)} cy="8" r="3.5" stroke="none" />
      </g>
    </svg>
  );
}
