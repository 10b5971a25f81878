import type { Rectangle } from "@/lib/drawing/cells";
import { formatNumber } from "@/lib/drawing/format-number";
import { textWidth, widest } from "@/lib/drawing/text-width";
import type { Locale } from "@/lib/core/locale";
import { readCells, type Cell } from "@/lib/figures/heatmap/read-cells";
import type { Heatmap } from "@/lib/figures/heatmap/schema";

/** Shades from 0 to this; the page's stylesheet has a class for each. */
export const SHADES = 8;
const SPACE = 262;
const [SMALLEST, LARGEST] = [14, 34];

export interface Placed {
  readonly x: number;
  readonly y: number;
  readonly text: string;
}
export interface HeatmapLayout {
  readonly width: number;
  readonly height: number;
  readonly size: number;
  /** Upper left corner of the cells. */
  readonly left: number;
  readonly top: number;
  readonly cells: readonly (readonly Cell[])[];
  readonly rowLabels: readonly string[];
  readonly columnLabels: readonly string[];
  /** Column labels stand upright, reading from below. */
  readonly isTurned: boolean;
  /** Cells of each category, by id. */
  readonly areas: ReadonlyMap<string, readonly Rectangle[]>;
  /** Cells of each shade of number. */
  readonly shades: readonly (readonly Rectangle[])[];
  /** The numbers of the lightest and the darkest shade; undefined where there are no numbers. */
  readonly range: readonly [number, number] | undefined;
  /** Marks and numbers in cells, around x. */
  readonly texts: readonly Placed[];
}

/** Square cells in px, as large as a phone allows. Throws on data that the schema refuses. */
export function layoutHeatmap(data: Heatmap, locale: Locale): HeatmapLayout {
  const cells = readCells(data);
  if (typeof cells === "string") throw new Error(cells);
  const labelsOf = ({ labels }: Heatmap["rows"]) =>
    typeof labels === "number" ? [] : labels.map((text) => text[locale]);
  const [rowLabels, columnLabels] = [labelsOf(data.rows), labelsOf(data.columns)];
  const numbers = cells.flat().filter((cell) => typeof cell === "number");
  const range = numbers.length ? (data.shades ?? ([Math.min(...numbers), Math.max(...numbers)] as const)) : undefined;
  const write = (cell: Cell) =>
    typeof cell === "string"
      ? (data.categories.find(({ id }) => id === cell)?.mark ?? "")
      : data.digits === undefined
        ? ""
        : formatNumber(cell, locale, { digits: data.digits });

  const left = (data.rows.title ? 20 : 0) + (rowLabels.length ? widest(rowLabels, 12) + 6 : 0) + 1;
  const columns = cells[0]?.length ?? 0;
  const needed = Math.max(SMALLEST, widest(cells.flat().map(write), 11) + 4);
  const size = Math.max(needed, Math.min(LARGEST, Math.floor((SPACE - left - 2) / columns)));
  const isTurned = columnLabels.some((text) => textWidth(text, 12) > size - 2);
  const labelHeight = columnLabels.length ? (isTurned ? widest(columnLabels, 12) + 8 : 18) : 0;
  const top = (data.columns.title ? 20 : 0) + labelHeight + 1;

  const areas = new Map<string, Rectangle[]>(data.categories.map(({ id }) => [id, []]));
  const shades: Rectangle[][] = Array.from({ length: SHADES + 1 }, () => []);
  const texts: Placed[] = [];
  for (const [i, row] of cells.entries())
    for (const [j, cell] of row.entries()) {
      const [x, y] = [left + j * size, top + i * size];
      const area = { x, y, width: size, height: size };
      if (typeof cell === "string") areas.get(cell)?.push(area);
      else shades[shadeOf(cell, range)]?.push(area);
      const text = write(cell);
      if (text) texts.push({ x: x + size / 2, y: y + size / 2 + 4, text });
    }
  const titleWidth = data.columns.title ? textWidth(data.columns.title[locale], 12) : 0;
  const titleHeight = data.rows.title ? textWidth(data.rows.title[locale], 12) : 0;
  return {
    ...{ size, left, top, cells, rowLabels, columnLabels, isTurned, areas, shades, range, texts },
    width: Math.max(left + columns * size + 2, left + titleWidth),
    height: Math.max(top + cells.length * size + 2, top + titleHeight),
  };
}

function shadeOf(value: number, range: readonly [number, number] | undefined): number {
  if (!range || range[0] === range[1]) return 0;
  const share = (value - range[0]) / (range[1] - range[0]);
  return Math.round(Math.min(1, Math.max(0, share)) * SHADES);
}
