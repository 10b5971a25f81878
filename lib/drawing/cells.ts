import { round } from "@/lib/drawing/text";

export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Rectangles as one path: a fraction of what as many elements weigh. */
export function pathOfCells(cells: readonly Rectangle[]): string {
  return cells
    .map(({ x, y, width, height }) => `M${round(x)} ${round(y)}h${round(width)}v${round(height)}h${round(-width)}z`)
    .join("");
}
