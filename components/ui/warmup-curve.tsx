import { warmupPaths } from "@/components/ui/warmup-path";

const LINE = {
  strokeWidth: 2.5,
  vectorEffect: "non-scaling-stroke",
  strokeLinecap: "round",
  strokeLinejoin: "round",
} as const;
const WHOLE = warmupPaths(1).line;

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
  const { line, dot } = warmupPaths(value);
  return (
    <svg
      viewBox={stretch ? "-0.5 0 101 40" : "-3 0 106 42"}
      className={className}
      {...(stretch && { preserveAspectRatio: "none" })}
      fill="none"
      {...(label ? { role: "img", "aria-label": label } : { "aria-hidden": true })}
    >
      <path d={WHOLE} stroke="var(--color-line)" {...LINE} />
      <path d={line} stroke="var(--color-accent)" {...LINE} />
      <path d={dot} stroke="var(--color-accent)" {...LINE} strokeWidth={8} />
    </svg>
  );
}
