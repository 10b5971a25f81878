// A learning-rate warm-up: a straight rise over the first third, then a cosine that settles at a tenth (width 100, height 40).
const POINTS = Array.from({ length: 51 }, (_, index) => {
  const x = index / 50;
  const y = x < 0.3 ? x / 0.3 : 0.1 + 0.9 * 0.5 * (1 + Math.cos(Math.PI * ((x - 0.3) / 0.7)));
  return [x * 100, 38 - y * 34] as const;
});

/** The curve up to its n-th step. */
function pathUpTo(step: number): string {
  return POINTS.slice(0, step + 1)
    .map(([x, y], index) => `${index === 0 ? "M" : "L"}${x.toFixed(1)} ${y.toFixed(1)}`)
    .join("");
}

const WHOLE = pathUpTo(50);
const LINE = {
  strokeWidth: 2.5,
  vectorEffect: "non-scaling-stroke",
  strokeLinecap: "round",
  strokeLinejoin: "round",
} as const;

interface WarmupCurveProps {
  /** How far along, 0..1. */
  readonly value: number;
  /** Says the value in words; without it the curve is an ornament beside a text that does. */
  readonly label?: string;
  readonly className?: string;
  /** Fills its box whatever its shape, as an ornament across a page. */
  readonly stretch?: boolean;
}

/** Progress, drawn as the curve that gave Warmup its name. */
export function WarmupCurve({ value, label, className = "", stretch = false }: WarmupCurveProps) {
  const step = Math.round(Math.min(1, Math.max(0, value)) * 50);
  const [x, y] = POINTS[step] ?? [0, 38];
  return (
    <svg
      viewBox={stretch ? "-0.5 0 101 40" : "-3 0 106 42"}
      className={className}
      {...(stretch && { preserveAspectRatio: "none" })}
      fill="none"
      {...(label ? { role: "img", "aria-label": label } : { "aria-hidden": true })}
    >
      <path d={WHOLE} stroke="var(--color-line)" {...LINE} />
      {step > 0 && (
        <>
          <path d={pathUpTo(step)} stroke="var(--color-accent)" {...LINE} />
          {/* A line of no length with round ends: a dot that keeps its size at every scale. */}
          <path d={`M${x} ${y}h0.001`} stroke="var(--color-accent)" {...LINE} strokeWidth={8} />
        </>
      )}
    </svg>
  );
}
