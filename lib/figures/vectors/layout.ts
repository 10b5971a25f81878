import { round } from "@/lib/drawing/text";
import { textWidth } from "@/lib/drawing/text-width";
import type { Locale } from "@/lib/core/locale";
import { readVectors, type Polar } from "@/lib/figures/vectors/read-vectors";
import type { Vectors } from "@/lib/figures/vectors/schema";

/** Two panels stand side by side on a phone. */
const [PANEL, RADIUS, NAME] = [131, 40, 18];

type Place = readonly [x: number, y: number];
export interface PlacedVector {
  readonly from: Place;
  readonly to: Place;
  readonly text: string;
  /** Middle of the text. */
  readonly textAt: Place;
  readonly line: "solid" | "dashed" | "strong";
  /** In degrees from 0 to 360. */
  readonly degrees: number;
}
export interface PlacedPanel {
  readonly centre: Place;
  readonly radius: number;
  readonly name: string;
  readonly nameAt: Place;
  readonly vectors: readonly PlacedVector[];
  readonly arcs: readonly { readonly path: string; readonly text: string; readonly textAt: Place }[];
}
export interface VectorsLayout {
  readonly width: number;
  readonly height: number;
  readonly panels: readonly PlacedPanel[];
}

/** Circles in px, two in a row; angles grow counter-clockwise, as in mathematics. Throws on data that the schema refuses. */
export function layoutVectors(data: Vectors, locale: Locale): VectorsLayout {
  const columns = Math.min(2, data.panels.length);
  const isNamed = data.panels.some(({ label }) => label);
  const side = PANEL + (isNamed ? NAME : 0);
  const panels = data.panels.map(({ label, vectors, arcs }, index): PlacedPanel => {
    const [left, top] = [(index % columns) * PANEL, Math.floor(index / columns) * side];
    const centre: Place = [left + PANEL / 2, top + side - PANEL / 2];
    const read = readVectors(vectors, data.let);
    if (typeof read === "string") throw new Error(read);
    const at = (polar: Polar, more = 0): Place => [
      round(centre[0] + (polar.length * RADIUS + more) * Math.cos(polar.angle)),
      round(centre[1] - (polar.length * RADIUS + more) * Math.sin(polar.angle)),
    ];
    return {
      ...{ centre, radius: RADIUS, name: label?.[locale] ?? "", nameAt: [centre[0], top + 13] },
      vectors: read.map((polar, number) => {
        const { label: said, line } = vectors[number]!; // read from the same list
        const text = said[locale];
        // Wide texts stand further out at the sides, and within the panel everywhere.
        const [x, y] = at(polar, 9 + (Math.abs(Math.cos(polar.angle)) * textWidth(text, 12)) / 2);
        const half = textWidth(text, 12) / 2;
        const inside = Math.min(left + PANEL - half - 1, Math.max(left + half + 1, x));
        return {
          ...{ from: centre, to: at(polar), text, line, textAt: [inside, y] },
          degrees: ((((polar.angle * 180) / Math.PI) % 360) + 360) % 360,
        };
      }),
      arcs: arcs.map(({ from, to, label: said }, number) =>
        arcOf(read[from]!, read[to]!, 15 + number * 8, at, said?.[locale]),
      ), // checked by the schema
    };
  });
  return { width: columns * PANEL, height: Math.ceil(data.panels.length / columns) * side, panels };
}

/** Counter-clockwise from one vector to the other, at a distance from the centre. */
function arcOf(from: Polar, to: Polar, radius: number, at: (polar: Polar, more?: number) => Place, text = "") {
  const turn = 2 * Math.PI;
  const size = (((to.angle - from.angle) % turn) + turn) % turn;
  const on = (angle: number, more = 0) => at({ angle, length: 0 }, radius + more);
  const [start, end] = [on(from.angle), on(from.angle + size)];
  return {
    path: `M${start.join(" ")}A${radius} ${radius} 0 ${size > Math.PI ? 1 : 0} 0 ${end.join(" ")}`,
    text,
    textAt: on(from.angle + size / 2, 10),
  };
}
