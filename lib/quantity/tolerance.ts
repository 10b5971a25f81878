/** `relative` is a share of the right value (0.01 = ±1%), `absolute` is in base units of the dimension. */
export type Tolerance = { readonly relative: number } | { readonly absolute: number };

/** Room for the rounding of binary floating point: 1.1 M and 1,100,000 are the same answer. */
const ROUNDING = 1e-12;

/** Half the width of the accepted interval around `target`. */
export function marginOf(target: number, tolerance: Tolerance): number {
  const margin = "relative" in tolerance ? tolerance.relative * Math.abs(target) : tolerance.absolute;
  return margin + ROUNDING * Math.abs(target);
}

/** |value − target| ≤ margin; both ends included. */
export function isWithin(value: number, target: number, tolerance: Tolerance): boolean {
  return Math.abs(value - target) <= marginOf(target, tolerance);
}
