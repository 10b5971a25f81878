import type { BarChart } from "@/lib/figures/bar-chart/schema";

export const ROW = 48;
export const BAR = 16;
/** Space above the first bar for the names of the markers, one line each. */
export const MARKER_LINE = 18;

export interface Segment {
  readonly series: string;
  readonly value: number;
  /** Left edge and width as a share of the chart's width, 0..1. */
  readonly x: number;
  readonly width: number;
}
export interface Row {
  /** Baseline of the label and top edge of the bar, in px. */
  readonly labelY: number;
  readonly barY: number;
  readonly total: number;
  readonly segments: readonly Segment[];
}
export interface BarLayout {
  readonly height: number;
  readonly rows: readonly Row[];
  readonly markers: readonly { readonly x: number; readonly labelY: number; readonly value: number }[];
}

/**
 * Horizontal bars, stacked in the order of the series, from a common zero. Lengths are shares of the width, so that the drawing
 * stretches with the page while its type keeps its size; heights are px.
 */
export function layoutBars({ series, bars, markers }: Pick<BarChart, "series" | "bars" | "markers">): BarLayout {
  const totals = bars.map(({ values }) => series.reduce((sum, { id }) => sum + (values[id] ?? 0), 0));
  const scale = Math.max(...totals, ...markers.map(({ value }) => value)) || 1;
  const top = markers.length * MARKER_LINE;
  const rows = bars.map(({ values }, index): Row => {
    let x = 0;
    const segments = series.flatMap(({ id }): Segment[] => {
      const value = values[id] ?? 0;
      if (value === 0) return [];
      const segment = { series: id, value, x, width: value / scale };
      x += segment.width;
      return [segment];
    });
    const y = top + index * ROW;
    return { labelY: y + 15, barY: y + 22, total: totals[index] ?? 0, segments };
  });
  return {
    height: top + bars.length * ROW,
    rows,
    markers: markers.map(({ value }, index) => ({ value, x: value / scale, labelY: index * MARKER_LINE + 12 })),
  };
}
