import { cumulative, density, quantile } from "@/lib/figures/quantisation-codes/normal";
import type { QuantisationCodes } from "@/lib/figures/quantisation-codes/schema";

/**
 * The 16 levels of NF4 in rising order, from -1 to 1 with an exact 0. As published (QLoRA, appendix E; bitsandbytes
 * create_normal_map): 8 positive and 7 negative quantiles of N(0, 1), evenly spaced in probability from Φ⁻¹(o) down to 1/2,
 * o = ½((1 − 1/30) + (1 − 1/32)), divided by the largest.
 */
export function normalFloat4(): number[] {
  const outer = (1 - 1 / 30 + 1 - 1 / 32) / 2;
  const side = (count: number) =>
    Array.from({ length: count }, (_, i) => quantile(outer + ((0.5 - outer) * i) / count));
  const largest = quantile(outer);
  return [...side(7).map((x) => -x), 0, ...side(8).reverse()].map((x) => x / largest);
}

/** 16 levels at equal distances from -1 to 1. */
export const even16 = (): number[] => Array.from({ length: 16 }, (_, i) => -1 + (2 * i) / 15);

export interface CodeUse {
  /** Share of weights that round to each level; sums to 1. */
  readonly use: readonly number[];
  /** Entropy of `use` in bits: at most log2 of the number of levels. */
  readonly bits: number;
  /** Mean |error| in units of the weights' standard deviation. */
  readonly meanError: number;
}

/**
 * How a code is used by independent N(0, 1) weights in blocks of n that are scaled by their largest magnitude M.
 * M has the density 2nφ(m)(2Φ(m) − 1)ⁿ⁻¹; one weight of the block is ±M and becomes ±1, the others follow φ cut off at ±m.
 * Exact for each m (∫|w − c|φ from a to b = 2φ(c) − φ(a) − φ(b) + c(2Φ(c) − Φ(a) − Φ(b)) for c within), midpoint rule over m.
 */
export function codeUse(levels: readonly number[], n: number): CodeUse {
  const last = levels.length - 1;
  const borders = [-1, ...levels.slice(1).map((level, i) => (at(levels, i) + level) / 2), 1];
  const use = levels.map((_, i) => (i === 0 || i === last ? 0.5 / n : 0));
  const [steps, largest] = [400, 6.5];
  let meanError = 0;
  for (let step = 0; step < steps; step++) {
    const m = ((step + 0.5) / steps) * largest;
    const inside = 2 * cumulative(m) - 1;
    // Mass of this m, times the share of weights that are not the largest, over the mass of the cut-off normal.
    const weight = (2 * (n - 1) * density(m) * inside ** (n - 2) * largest) / steps;
    for (const [i, level] of levels.entries()) {
      const [from, to, centre] = [m * at(borders, i), m * at(borders, i + 1), m * level];
      const [below, above] = [cumulative(from), cumulative(to)];
      use[i] = at(use, i) + weight * (above - below);
      const spread = 2 * density(centre) - density(from) - density(to);
      meanError += weight * (spread + centre * (2 * cumulative(centre) - below - above));
    }
  }
  return { use, bits: -use.reduce((sum, p) => sum + (p > 0 ? p * Math.log2(p) : 0), 0), meanError };
}

export const PANEL = 124;
const PLOT = 62;
const BASE = 108;

export interface Panel extends CodeUse {
  readonly top: number;
  readonly baseline: number;
  /** Height at which every level would be used equally. */
  readonly evenY: number;
  readonly stems: readonly { readonly level: number; readonly x: number; readonly y: number; readonly share: number }[];
}

/** One panel per code: a stem at each level, as high as its share; x is a share of the width, y is px. One scale for all panels. */
export function layoutCodes({ blockSize, codes }: Pick<QuantisationCodes, "blockSize" | "codes">): {
  readonly height: number;
  readonly panels: readonly Panel[];
} {
  const uses = codes.map(({ levels }) => {
    const list = levels === "normal-float-4" ? normalFloat4() : levels === "even-16" ? even16() : levels;
    return { list, ...codeUse(list, blockSize) };
  });
  const highest = Math.max(...uses.flatMap(({ use }) => use));
  const panels = uses.map(({ list, ...code }, index): Panel => {
    const top = index * PANEL;
    const y = (share: number) => top + BASE - (share / highest) * PLOT;
    return {
      ...code,
      top,
      baseline: top + BASE,
      evenY: y(1 / list.length),
      stems: list.map((level, i) => ({
        level,
        x: 0.02 + ((level + 1) / 2) * 0.96,
        share: at(code.use, i),
        y: y(at(code.use, i)),
      })),
    };
  });
  return { height: codes.length * PANEL + 12, panels };
}

function at(values: readonly number[], index: number): number {
  return values[index] ?? 0;
}
