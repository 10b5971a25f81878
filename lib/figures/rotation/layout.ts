import { headOf, lineOf } from "@/lib/drawing/arrow-head";
import { round } from "@/lib/drawing/text";
import type { Rotation } from "@/lib/figures/rotation/schema";

/** Side of a panel's square in px, and radius of its circle. */
export const SIDE = 150;
const RADIUS = 52;
const MIDDLE = SIDE / 2;
const LABEL_BEYOND = 12;
const ARC = 20;

export interface Arrow {
  readonly path: string;
  readonly head: string;
  /** Middle of its label. */
  readonly at: readonly [number, number];
}
export interface Panel {
  readonly arrows: readonly [Arrow, Arrow];
  /** From the first vector to the second, the short way. */
  readonly arc: string;
  /** In degrees between 0 and 180. */
  readonly between: number;
  readonly product: number;
}

const placeAt = (angle: number, distance: number): readonly [number, number] => [
  MIDDLE + distance * Math.cos((angle * Math.PI) / 180),
  MIDDLE - distance * Math.sin((angle * Math.PI) / 180),
];

/** From −180 (not taken) to 180. */
const shortWay = (degrees: number): number => 180 - ((((180 - degrees) % 360) + 360) % 360);

/** Each panel's arrows, and what turning leaves between them: |a| |b| cos, which the difference of the positions decides. */
export function layoutRotation({ step, vectors, panels }: Rotation): Panel[] {
  const [first, second] = vectors;
  return panels.map(({ positions: [m, n] }) => {
    const [from, to] = [first.angle + m * step, second.angle + n * step];
    const way = shortWay(to - from);
    return {
      arrows: [arrowAt(from, first.length), arrowAt(to, second.length)],
      arc: arcOf(from, way),
      between: round(Math.abs(way)),
      product: first.length * second.length * Math.cos((way * Math.PI) / 180),
    };
  });
}

function arrowAt(angle: number, length: number): Arrow {
  const tip = placeAt(angle, length * RADIUS);
  const start = [MIDDLE, MIDDLE] as const;
  return {
    path: lineOf([start, placeAt(angle, length * RADIUS - 5)]),
    head: headOf(start, tip),
    at: placeAt(angle, RADIUS + LABEL_BEYOND),
  };
}

function arcOf(from: number, way: number): string {
  const [start, end] = [placeAt(from, ARC), placeAt(from + way, ARC)];
  const sweep = way > 0 ? 0 : 1;
  return `M${round(start[0])} ${round(start[1])}A${ARC} ${ARC} 0 0 ${sweep} ${round(end[0])} ${round(end[1])}`;
}
