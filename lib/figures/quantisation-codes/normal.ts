export const density = (x: number): number => Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI);

/** Φ(x) by Marsaglia's series Φ(x) = 1/2 + φ(x)(x + x³/3 + x⁵/(3·5) + …); exact to double precision for |x| < 7. */
export function cumulative(x: number): number {
  if (Math.abs(x) > 7) return x < 0 ? 0 : 1;
  let term = x;
  let sum = x;
  for (let n = 3; Math.abs(term) > 1e-17; n += 2) {
    term *= (x * x) / n;
    sum += term;
  }
  return 0.5 + density(x) * sum;
}

/** Φ⁻¹(p) for 1/2 ≤ p < 1 by Newton's method; from 0 it climbs to the root without overshooting, Φ being concave there. */
export function quantile(p: number): number {
  let x = 0;
  for (let step = 0; step < 60; step++) x -= (cumulative(x) - p) / density(x);
  return x;
}
