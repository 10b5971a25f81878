import type { LowRankUpdate } from "@/lib/figures/low-rank-update/schema";

export const WIDTH = 384;
export const HEIGHT = 388;
/** The widest edge, in px of the view box; the edge of an r-dimensional vector is never drawn thinner than NECK. */
const WIDEST = 152;
const NECK = 16;
/** Where the two paths run. */
const LEFT = 86;
const RIGHT = 254;

/** Flow runs upwards: the lower edge of a block is as wide as what enters, the upper edge as wide as what leaves. */
export interface Block {
  readonly cx: number;
  readonly top: number;
  readonly bottom: number;
  readonly topWidth: number;
  readonly bottomWidth: number;
}
export interface LowRankLayout {
  readonly base: Block;
  readonly a: Block;
  readonly b: Block;
  readonly input: { readonly cx: number; readonly y: number; readonly width: number };
  readonly output: { readonly cx: number; readonly y: number; readonly width: number };
  readonly sum: { readonly cx: number; readonly cy: number };
  readonly baseCount: number;
  readonly aCount: number;
  readonly bCount: number;
  /** (r * (dIn + dOut)) / (dIn * dOut) */
  readonly trainableShare: number;
  readonly scaling: number;
}

/** Widths are proportional to the dimensions, the rank excepted: at its true width (8 of 4096) it would not be seen. */
export function layoutLowRank({ dIn, dOut, rank, alpha }: LowRankUpdate): LowRankLayout {
  const perUnit = WIDEST / Math.max(dIn, dOut);
  const wIn = Math.max(NECK, dIn * perUnit);
  const wOut = Math.max(NECK, dOut * perUnit);
  const neck = Math.min(Math.max(NECK, rank * perUnit), wIn, wOut);
  return {
    base: { cx: LEFT, top: 118, bottom: 306, topWidth: wOut, bottomWidth: wIn },
    b: { cx: RIGHT, top: 118, bottom: 203, topWidth: wOut, bottomWidth: neck },
    a: { cx: RIGHT, top: 221, bottom: 306, topWidth: neck, bottomWidth: wIn },
    input: { cx: (LEFT + RIGHT) / 2, y: 346, width: wIn },
    output: { cx: (LEFT + RIGHT) / 2, y: 22, width: wOut },
    sum: { cx: (LEFT + RIGHT) / 2, cy: 62 },
    baseCount: dIn * dOut,
    aCount: rank * dIn,
    bCount: dOut * rank,
    trainableShare: (rank * (dIn + dOut)) / (dIn * dOut),
    scaling: alpha / rank,
  };
}

/** The corners of a block as an SVG point list. */
export function corners({ cx, top, bottom, topWidth, bottomWidth }: Block): string {
  return [
    [cx - topWidth / 2, top],
    [cx + topWidth / 2, top],
    [cx + bottomWidth / 2, bottom],
    [cx - bottomWidth / 2, bottom],
  ]
    .map((point) => point.join(","))
    .join(" ");
}
