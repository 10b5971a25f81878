/** A point of a picture, in its units. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Axes of a radar say something from three on. */
export const LEAST_AXES = 3;

/** The place of a share on an axis: the first one points up, the others follow clockwise. @param share 0..1 */
export function placeOnAxis(axis: number, axes: number, share: number, { radius = 100, centre = 120 } = {}): Point {
  const angle = (2 * Math.PI * axis) / axes - Math.PI / 2;
  const far = radius * Math.min(1, Math.max(0, share));
  return { x: round(centre + far * Math.cos(angle)), y: round(centre + far * Math.sin(angle)) };
}

/** The outline through one share for each axis, as the `points` of a polygon. */
export function outlineOf(shares: readonly number[], size?: { radius: number; centre: number }): string {
  return shares
    .map((share, axis) => placeOnAxis(axis, shares.length, share, size))
    .map(({ x, y }) => `${x},${y}`)
    .join(" ");
}

const round = (value: number): number => Math.round(value * 100) / 100;
