import { readValue } from "@/lib/figures/stack/read-value";
import type { Stack } from "@/lib/figures/stack/schema";

export interface Part {
  readonly id: string;
  readonly value: number;
  /** Left edge and width as shares of the figure's width. */
  readonly x: number;
  readonly width: number;
}
export interface StackLayout {
  readonly bars: readonly { readonly total: number; readonly parts: readonly Part[] }[];
  readonly markers: readonly { readonly value: number; readonly x: number }[];
}

/** Bars from a common zero, the longest over the whole width of all `figures`: those of one figure, or of all its steps. */
export function layoutStack(figure: Stack, figures: readonly Stack[] = [figure]): StackLayout {
  const scale = Math.max(...figures.flatMap((one) => [...barsOf(one).map(totalOf), ...markersOf(one)])) || 1;
  return {
    bars: barsOf(figure).map((bar) => {
      let x = 0;
      const parts = bar.map(({ id, value }): Part => {
        const part = { id, value, x, width: value / scale };
        x += part.width;
        return part;
      });
      return { total: totalOf(bar), parts };
    }),
    markers: markersOf(figure).map((value) => ({ value, x: value / scale })),
  };
}

/** The parts of each bar in the order of the figure's parts. */
function barsOf({ bars, parts, dimension, let: scope }: Stack) {
  return bars.map(({ values }) =>
    parts.flatMap(({ id }) =>
      values[id] === undefined ? [] : [{ id, value: number(readValue(values[id], dimension, scope)) }],
    ),
  );
}

const totalOf = (bar: readonly { readonly value: number }[]): number => bar.reduce((sum, { value }) => sum + value, 0);

const markersOf = ({ markers, dimension, let: scope }: Stack): number[] =>
  markers.map(({ value }) => number(readValue(value, dimension, scope)));

function number(value: number | string): number {
  if (typeof value === "string") throw new Error(value); // the schema has refused it
  return value;
}
