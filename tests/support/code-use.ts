import { erf } from "@/lib/expression/erf";

const density = (x: number): number => Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI);
const cumulative = (x: number): number => (1 + erf(x / Math.SQRT2)) / 2;

export interface CodeUse {
  /** Share of weights that round to each level; sums to 1. */
  readonly use: readonly number[];
  /** Entropy of `use` in bits: at most log2 of the number of levels. */
  readonly bits: number;
  /** Mean |error| in units of the weights' standard deviation. */
  readonly meanError: number;
}

/**
 * How a code with levels from −1 to 1 is used by independent N(0, 1) weights in blocks of n that are scaled by their largest magnitude M.
 * M has the density 2nφ(m)(2Φ(m) − 1)ⁿ⁻¹; one weight of the block is ±M and becomes ±1, the others follow φ cut off at ±m.
 * Exact for each m (∫|w − c|φ from a to b = 2φ(c) − φ(a) − φ(b) + c(2Φ(c) − Φ(a) − Φ(b)) for c within), midpoint rule over m.
 */
export function codeUse(levels: readonly number[], n: number): CodeUse {
  const borders = [-1, ...levels.slice(1).map((level, i) => (levels[i]! + level) / 2), 1];
  const use = levels.map((level) => (Math.abs(level) === 1 ? 0.5 / n : 0));
  const [steps, largest] = [400, 6.5];
  let meanError = 0;
  for (let step = 0; step < steps; step++) {
    const m = ((step + 0.5) / steps) * largest;
    const inside = 2 * cumulative(m) - 1;
    // Mass of this m, times the share of weights that are not the largest, over the mass of the cut-off normal.
    const weight = (2 * (n - 1) * density(m) * inside ** (n - 2) * largest) / steps;
    for (const [i, level] of levels.entries()) {
      const [from, to, centre] = [m * borders[i]!, m * borders[i + 1]!, m * level];
      const [below, above] = [cumulative(from), cumulative(to)];
      use[i] = use[i]! + weight * (above - below);
      const spread = 2 * density(centre) - density(from) - density(to);
      meanError += weight * (spread + centre * (2 * cumulative(centre) - below - above));
    }
  }
  return { use, bits: -use.reduce((sum, share) => sum + share * Math.log2(share), 0), meanError };
}
