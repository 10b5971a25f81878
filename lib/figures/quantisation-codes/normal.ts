import { erf } from "@/lib/expression/erf";

export const density = (x: number): number => Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI);

/** Φ(x) = (1 + erf(x/√2)) / 2. */
export const cumulative = (x: number): number => (1 + erf(x / Math.SQRT2)) / 2;

/** Φ⁻¹(p) for 1/2 ≤ p < 1 by Newton's method; from 0 it climbs to the root without overshooting, Φ being concave there. */
export function quantile(p: number): number {
  let x = 0;
  for (let step = 0; step < 60; step++) x -= (cumulative(x) - p) / density(x);
  return x;
}
