import { round } from "@/lib/drawing/text";

/** A triangle at the end of a line from one place to another, as a path: to be filled, and joined with others in one element. */
export function headOf([fromX, fromY]: readonly [number, number], [x, y]: readonly [number, number]): string {
  const length = Math.hypot(x - fromX, y - fromY) || 1;
  const [dx, dy] = [(x - fromX) / length, (y - fromY) / length];
  const [left, top] = [x - 7 * dx, y - 7 * dy];
  const corner = (side: number) => `L${round(left - side * dy)} ${round(top + side * dx)}`;
  return `M${round(x)} ${round(y)}${corner(3.5)}${corner(-3.5)}z`;
}

/** Corners as a path. */
export const lineOf = (points: readonly (readonly [number, number])[]): string =>
  `M${points.map(([x, y]) => `${round(x)} ${round(y)}`).join(" ")}`;
