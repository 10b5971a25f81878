// A learning-rate warm-up: a straight rise over the first third, then a cosine that settles at a tenth (width 100, height 40).
const POINTS = Array.from({ length: 51 }, (_, index) => {
  const x = index / 50;
  const y = x < 0.3 ? x / 0.3 : 0.1 + 0.9 * 0.5 * (1 + Math.cos(Math.PI * ((x - 0.3) / 0.7)));
  return [x * 100, 38 - y * 34] as const;
});
const PATH = POINTS.map(([x, y], index) => `${index === 0 ? "M" : "L"}${x.toFixed(1)} ${y.toFixed(1)}`).join("");

interface WarmupCurveProps {
  /** How far along, 0..1. */
  readonly value: number;
  /** Says the value in words; without it the curve is an ornament beside a text that does. */
  readonly label?: string;
  readonly className?: string;
}

/** Progress, drawn as the curve that gave Warmup its name. */
export function WarmupCurve({ value, label, className = "" }: WarmupCurveProps) {
  const share = Math.min(1, Math.max(0, value));
  const [x, y] = POINTS[Math.round(share * 50)] ?? [0, 38];
  return (
    <svg
      viewBox="-3 0 106 42"
      className={className}
      fill="none"
      {...(label ? { role: "img", "aria-label": label } : { "aria-hidden": true })}
    >
      <path d={PATH} stroke="var(--color-line)" strokeWidth="2.5" strokeLinecap="round" strokeLinejoin="round" />
      {share > 0 && (
        <>
          <path
            d={PATH}
            pathLength={1}
            strokeDasharray={`${lengthUpTo(share)} 1`}
            stroke="var(--color-accent)"
            strokeWidth="2.5"
            strokeLinejoin="round"
          />
          <circle cx={x} cy={y} r="3" fill="var(--color-accent)" />
        </>
      )}
    </svg>
  );
}

/** Share of the curve's own length that lies left of `share` of its width. */
function lengthUpTo(share: number): number {
  const steps = POINTS.slice(1).map(([x, y], index) => Math.hypot(x - POINTS[index]![0], y - POINTS[index]![1]));
  const total = steps.reduce((sum, step) => sum + step, 0);
  const part = steps.slice(0, Math.round(share * 50)).reduce((sum, step) => sum + step, 0);
  return Number((part / total).toFixed(4));
}
