interface ValueLinesProps {
  /** Where each line lies, from the top of the drawing, and what stands beside it. */
  readonly lines: readonly { readonly y: number; readonly text: string }[];
  readonly left: number;
  readonly right: number;
}

/** Thin lines across a plot at round values, which are named left of it. */
export function ValueLines({ lines, left, right }: ValueLinesProps) {
  return lines.map(({ y, text }, index) => (
    <g key={index}>
      <line x1={left} x2={right} y1={y} y2={y} strokeWidth={0.75} className="stroke-line" />
      <text x={left - 5} y={y + 4} textAnchor="end" className="fill-muted text-[10px]">
        {text}
      </text>
    </g>
  ));
}
