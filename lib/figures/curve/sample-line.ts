import { shareOf, valueAt, type Axis } from "@/lib/drawing/axis";
import { evaluate, ExpressionError, type Scope } from "@/lib/expression/evaluate";

export type Point = readonly [x: number, y: number];

interface Line {
  readonly points?: readonly Point[] | undefined;
  readonly formula?: string | undefined;
  readonly sum?: { readonly name: string; readonly from: number; readonly to: number } | undefined;
  readonly from?: number | undefined;
  readonly to?: number | undefined;
}
interface Plot {
  readonly let: Scope;
  readonly x: { readonly scale: Axis["scale"]; readonly from?: number | undefined; readonly to?: number | undefined };
  readonly y: { readonly scale: Axis["scale"] };
}

/** Enough for a curve that turns a few dozen times over the width of a page. */
const SAMPLES = 240;

/** Points of a line in rising x, evenly spaced on the axis where a formula gives them; or why there are none, for its author. */
export function sampleLine(line: Line, { let: scope, x, y }: Plot): Point[] | string {
  const { from = x.from, to = x.to, formula, sum } = line;
  if (formula === undefined) {
    const points = (line.points ?? []).toSorted(([a], [b]) => a - b);
    const isOff = points.some((point) => (x.scale === "log" && point[0] <= 0) || (y.scale === "log" && point[1] <= 0));
    return isOff ? "a logarithmic axis has positive values only" : points;
  }
  if (from === undefined || to === undefined) return "a formula needs from and to, of the line or of the x axis";
  if (from >= to) return "from must be below to";
  const axis: Axis = { scale: x.scale, from, to };
  try {
    return Array.from({ length: SAMPLES + 1 }, (_, index): Point => {
      const at = valueAt(axis, index / SAMPLES);
      const value = valueOf(formula, sum, { ...scope, x: at });
      if (y.scale === "log" && value <= 0)
        throw new ExpressionError(`"${formula}" is ${value} at x = ${at}: a logarithmic axis has positive values only`);
      return [at, value];
    });
  } catch (error) {
    if (error instanceof ExpressionError) return error.message;
    throw error;
  }
}

function valueOf(formula: string, sum: Line["sum"], scope: Scope): number {
  if (!sum) return evaluate(formula, scope);
  let total = 0;
  for (let term = sum.from; term <= sum.to; term++) total += evaluate(formula, { ...scope, [sum.name]: term });
  return total;
}

/** y at an x between the points of a line, straight between neighbours on the axis; undefined outside. */
export function readAt(points: readonly Point[], x: number, axis: Axis): number | undefined {
  const next = points.findIndex(([at]) => at >= x * (1 - Math.sign(x) * 1e-9));
  const [before, after] = [points[next - 1], points[next]];
  if (!after) return undefined;
  if (!before) return Math.abs(shareOf(axis, after[0]) - shareOf(axis, x)) < 1e-6 ? after[1] : undefined;
  const part = (shareOf(axis, x) - shareOf(axis, before[0])) / (shareOf(axis, after[0]) - shareOf(axis, before[0]));
  return before[1] + (after[1] - before[1]) * Math.min(1, part);
}
