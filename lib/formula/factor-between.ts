import type { Rng } from "@/lib/core/rng";
import { evaluate } from "@/lib/formula/evaluate";
import type { Formula } from "@/lib/formula/formula";
import { drawValue, type Domain } from "@/lib/formula/is-equivalent";

const POINTS = 8;
const MOST_DRAWS = 40;

/** The constant k with given = k · reference at every point looked at, k ≠ 0 and k ≠ 1; undefined if there is none. Pure in its arguments. */
export function factorBetween(
  given: Formula,
  reference: Formula,
  domains: readonly Domain[],
  rng: Rng,
): number | undefined {
  const factors: number[] = [];
  for (let draw = 0; draw < MOST_DRAWS && factors.length < POINTS; draw++) {
    const point = new Map(domains.map((domain) => [domain.name, drawValue(domain, rng)]));
    const factor = evaluate(given, point) / evaluate(reference, point);
    if (Number.isFinite(factor)) factors.push(factor);
  }
  const [first = 0] = factors;
  const isConstant =
    factors.length === POINTS && factors.every((factor) => Math.abs(factor - first) <= 1e-9 * Math.abs(first));
  return isConstant && first !== 0 && Math.abs(first - 1) > 1e-9 ? first : undefined;
}
