import { axisAround, shareOf, ticksOf, type Axis } from "@/lib/drawing/axis";
import { formatNumber, type NumberStyle } from "@/lib/drawing/format-number";
import { round } from "@/lib/drawing/text";
import { textWidth } from "@/lib/drawing/text-width";
import type { Locale } from "@/lib/core/locale";
import { sampleLine, type Point } from "@/lib/figures/curve/sample-line";
import type { Curve } from "@/lib/figures/curve/schema";

/** Height of the plot in px, and the units of its width: the plot stretches with the page, its type does not. */
export const HEIGHT = 210;
export const UNITS = 600;

export interface Tick {
  readonly value: number;
  readonly text: string;
  /** Share of the axis from its beginning. */
  readonly share: number;
}
export interface CurveLayout {
  readonly x: Axis;
  readonly y: Axis;
  readonly xTicks: readonly Tick[];
  readonly yTicks: readonly Tick[];
  /** Width in px of the widest number beside the plot. */
  readonly margin: number;
  /** Each line's points, and its path in UNITS by HEIGHT. */
  readonly lines: readonly { readonly points: readonly Point[]; readonly path: string }[];
}

/** Scales, ticks and paths. Throws on data that the schema refuses. */
export function layoutCurve(data: Curve, locale: Locale): CurveLayout {
  const samples = data.lines.map((line) => {
    const points = sampleLine(line, data);
    if (typeof points === "string") throw new Error(points);
    return points;
  });
  const all = [...samples.flat(), ...data.points.map(({ x, y }): Point => [x, y])];
  const x = axisOf(data.x, [...all.map(([value]) => value), ...data.guides.flatMap((guide) => guide.x ?? [])]);
  const y = axisOf(data.y, [...all.map(([, value]) => value), ...data.guides.flatMap((guide) => guide.y ?? [])]);
  const yTicks = labelled(y, data.y.ticks ?? ticksOf(y, 5), data.y, locale);
  return {
    ...{ x, y, yTicks },
    xTicks: spread(labelled(x, data.x.ticks ?? ticksOf(x, 5), data.x, locale)),
    margin: Math.max(...yTicks.map(({ text }) => textWidth(text, 12))),
    lines: samples.map((points) => ({ points, path: pathOf(points, x, y) })),
  };
}

function axisOf({ scale, from, to }: Curve["x"], values: readonly number[]): Axis {
  const around = axisAround(
    [...values, ...(from === undefined ? [] : [from]), ...(to === undefined ? [] : [to])],
    scale,
  );
  return { scale, from: from ?? around.from, to: to ?? around.to };
}

function labelled(axis: Axis, values: readonly number[], style: NumberStyle, locale: Locale): Tick[] {
  return values
    .map((value) => ({ value, text: formatNumber(value, locale, style), share: shareOf(axis, value) }))
    .filter(({ share }) => share > -1e-6 && share < 1 + 1e-6);
}

/** What a phone leaves to a plot. */
const NARROWEST = 190;

/** Leaves out every second number until none touches its neighbour on a phone. */
function spread(ticks: readonly Tick[]): Tick[] {
  let kept = [...ticks];
  const touches = (tick: Tick, index: number) => {
    const next = kept[index + 1];
    return (
      next && (next.share - tick.share) * NARROWEST < (textWidth(tick.text, 12) + textWidth(next.text, 12)) / 2 + 6
    );
  };
  while (kept.length > 2 && kept.some(touches)) kept = kept.filter((_, index) => index % 2 === 0);
  return kept;
}

/** What differs less than this from a straight line is drawn as one, in px. */
const TOLERANCE = 0.25;
/** A line that leaves the plot goes on outside of it for a while, so that it is cut off and not bent. */
const BEYOND = 2 * HEIGHT;

function pathOf(points: readonly Point[], x: Axis, y: Axis): string {
  const placed = points.map(([px, py]): Point => [
    shareOf(x, px) * UNITS,
    Math.min(HEIGHT + BEYOND, Math.max(-BEYOND, (1 - shareOf(y, py)) * HEIGHT)),
  ]);
  return `M${thin(placed)
    .map(([px, py]) => `${round(px)} ${round(py)}`)
    .join(" ")}`;
}

/** The points without those that lie on the line between others (Ramer 1972, Douglas and Peucker 1973). */
export function thin(points: readonly Point[]): readonly Point[] {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last || points.length < 3) return points;
  const length = Math.hypot(last[0] - first[0], last[1] - first[1]) || 1;
  let [far, at] = [0, 0];
  for (const [index, [px, py]] of points.entries()) {
    const off = Math.abs((last[0] - first[0]) * (first[1] - py) - (first[0] - px) * (last[1] - first[1])) / length;
    if (off > far) [far, at] = [off, index];
  }
  if (far <= TOLERANCE) return [first, last];
  return [...thin(points.slice(0, at + 1)).slice(0, -1), ...thin(points.slice(at))];
}
