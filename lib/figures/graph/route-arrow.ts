import type { Anchor } from "@/lib/drawing/text";
import { textWidth } from "@/lib/drawing/text-width";

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Covers several columns or rows: lines meet it wherever they come from. */
  readonly isSpread?: boolean;
}
export type Corner = readonly [x: number, y: number];
export interface Route {
  readonly points: readonly Corner[];
  readonly label:
    | { readonly x: number; readonly y: number; readonly anchor: Anchor; readonly text: string; readonly area: Box }
    | undefined;
}
type Bend = "left" | "right" | "above" | "below" | "corner" | undefined;

/** How far a line that goes around keeps from what it goes around. */
const AWAY = 14;

/** The corners of an arrow between two boxes, along horizontals and verticals alone, and where its text stands. */
export function routeArrow(
  { bend }: { readonly bend?: Bend },
  from: Box,
  to: Box,
  all: readonly Box[],
  text: string | undefined,
): Route {
  const points = bend ? around(bend, from, to, all) : direct(from, to);
  return { points, label: text === undefined ? undefined : labelOf(points, text) };
}

const middleX = ({ x, width }: Box) => x + width / 2;
const middleY = ({ y, height }: Box) => y + height / 2;
const right = ({ x, width }: Box) => x + width;
const bottom = ({ y, height }: Box) => y + height;

function direct(from: Box, to: Box): Corner[] {
  const isBelow = to.y >= bottom(from);
  const isAbove = from.y >= bottom(to);
  if (!isBelow && !isAbove) {
    const y = shared(from.y, bottom(from), to.y, bottom(to));
    return to.x > from.x ? [[right(from), y], [to.x, y]] : [[from.x, y], [right(to), y]]; // prettier-ignore
  }
  const [start, end] = isBelow ? [bottom(from), to.y] : [from.y, bottom(to)];
  const isAligned = Math.abs(middleX(from) - middleX(to)) < 4;
  if (isAligned || ((from.isSpread || to.isSpread) && overlaps(from.x, right(from), to.x, right(to)))) {
    const x = shared(from.x, right(from), to.x, right(to));
    return [[x, start], [x, end]]; // prettier-ignore
  }
  // The turn is near the end, so that several arrows into one row share it.
  const turn = isBelow ? Math.max((start + end) / 2, end - 13) : Math.min((start + end) / 2, end + 13);
  return [[middleX(from), start], [middleX(from), turn], [middleX(to), turn], [middleX(to), end]]; // prettier-ignore
}

const overlaps = (a: number, aEnd: number, b: number, bEnd: number) => Math.min(aEnd, bEnd) - Math.max(a, b) > 4;

/** A place that both ranges hold: the middle of the smaller one where the larger has it, else the middle of what they share. */
function shared(a: number, aEnd: number, b: number, bEnd: number): number {
  const [low, high] = aEnd - a < bEnd - b ? [a, aEnd] : [b, bEnd];
  const middle = (low + high) / 2;
  return middle > Math.max(a, b) && middle < Math.min(aEnd, bEnd)
    ? middle
    : (Math.max(a, b) + Math.min(aEnd, bEnd)) / 2;
}

function around(bend: NonNullable<Bend>, from: Box, to: Box, all: readonly Box[]): Corner[] {
  const [fromX, fromY, toX, toY] = [middleX(from), middleY(from), middleX(to), middleY(to)];
  if (bend === "corner") {
    const side = toX > fromX ? right(from) : from.x;
    return [[side, fromY], [toX, fromY], [toX, toY > fromY ? to.y : bottom(to)]]; // prettier-ignore
  }
  const isSideways = bend === "left" || bend === "right";
  const between = all.filter((box) =>
    isSideways
      ? bottom(box) > Math.min(fromY, toY) && box.y < Math.max(fromY, toY) && meetsX(box, from, to)
      : right(box) > Math.min(fromX, toX) && box.x < Math.max(fromX, toX) && meetsY(box, from, to),
  );
  const passed = [from, to, ...between];
  switch (bend) {
    case "left": {
      const x = Math.min(...passed.map((box) => box.x)) - AWAY;
      return [[from.x, fromY], [x, fromY], [x, toY], [to.x, toY]]; // prettier-ignore
    }
    case "right": {
      const x = Math.max(...passed.map(right)) + AWAY;
      return [[right(from), fromY], [x, fromY], [x, toY], [right(to), toY]]; // prettier-ignore
    }
    case "above": {
      const y = Math.min(...passed.map((box) => box.y)) - AWAY;
      return [[fromX, from.y], [fromX, y], [toX, y], [toX, to.y]]; // prettier-ignore
    }
    case "below": {
      const y = Math.max(...passed.map(bottom)) + AWAY;
      return [[fromX, bottom(from)], [fromX, y], [toX, y], [toX, bottom(to)]]; // prettier-ignore
    }
  }
}

const meetsX = (box: Box, from: Box, to: Box) =>
  right(box) >= Math.min(from.x, to.x) && box.x <= Math.max(right(from), right(to));
const meetsY = (box: Box, from: Box, to: Box) =>
  bottom(box) >= Math.min(from.y, to.y) && box.y <= Math.max(bottom(from), bottom(to));

/** Beside the middle of the longest part: above a horizontal, to the right of a vertical. */
function labelOf(points: readonly Corner[], text: string): Route["label"] {
  let [longest, at] = [-1, 0];
  for (const [index, [x, y]] of points.slice(1).entries()) {
    const [fromX, fromY] = points[index] ?? [x, y];
    const length = Math.abs(x - fromX) + Math.abs(y - fromY);
    if (length > longest) [longest, at] = [length, index];
  }
  const [[ax, ay], [bx, by]] = [points[at] ?? [0, 0], points[at + 1] ?? [0, 0]];
  const width = textWidth(text, 12);
  if (ay === by) {
    const x = (ax + bx) / 2;
    return { text, x, y: ay - 6, anchor: "middle", area: { x: x - width / 2, y: ay - 18, width, height: 14 } };
  }
  const [x, y] = [ax + 7, (ay + by) / 2 + 4];
  return { text, x, y, anchor: "start", area: { x, y: y - 12, width, height: 16 } };
}
