// A learning-rate warm-up: a straight rise over the first third, then a cosine that settles at a tenth (width 100, height 40).
const STEPS = 50;
const POINTS = Array.from({ length: STEPS + 1 }, (_, index) => {
  const x = index / STEPS;
  const y = x < 0.3 ? x / 0.3 : 0.1 + 0.9 * 0.5 * (1 + Math.cos(Math.PI * ((x - 0.3) / 0.7)));
  return [x * 100, 38 - y * 34] as const;
});

/** SVG paths of the curve up to `value` (0..1) and of the dot at its end; both empty at 0. The box is 100 × 40. */
export function warmupPaths(value: number): { readonly line: string; readonly dot: string } {
  const step = Math.round(Math.min(1, Math.max(0, value)) * STEPS);
  const [x, y] = POINTS[step] ?? [0, 38];
  if (step === 0) return { line: "", dot: "" };
  const line = POINTS.slice(0, step + 1)
    .map(([px, py], index) => `${index === 0 ? "M" : "L"}${px.toFixed(1)} ${py.toFixed(1)}`)
    .join("");
  // A line of no length with round ends: a dot that keeps its size at every scale.
  return { line, dot: `M${x} ${y}h0.001` };
}
