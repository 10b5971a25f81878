import type { Rng } from "@/lib/core/rng";
import { evaluate, scaleOf } from "@/lib/formula/evaluate";
import { evaluateExactly, NotRational, PRIME, ZeroDenominator } from "@/lib/formula/evaluate-exactly";
import type { Formula } from "@/lib/formula/formula";

/** Where a variable may lie: both ends included. Integers where rounding functions are about. */
export interface Domain {
  readonly name: string;
  readonly min: number;
  readonly max: number;
  readonly integer?: boolean | undefined;
}

const EXACT_POINTS = 3;
const FLOAT_POINTS = 12;
const MOST_DRAWS = 60;
const RELATIVE = 1e-9;
const ROUNDING = 1e-12;

/**
 * Whether two formulas are the same function of their variables. Quotients of polynomials are compared exactly, at three random
 * points modulo a prime; everything else in floating point at twelve random points of the variables' domains. Points at which
 * the reference has no value are passed over; at all others `given` must have the same one. Pure in (formulas, domains, rng).
 */
export function isEquivalent(given: Formula, reference: Formula, domains: readonly Domain[], rng: Rng): boolean {
  try {
    return isExactlyEquivalent(given, reference, domains, rng);
  } catch (error) {
    if (!(error instanceof NotRational)) throw error;
    return isNumericallyEquivalent(given, reference, domains, rng);
  }
}

function isExactlyEquivalent(given: Formula, reference: Formula, domains: readonly Domain[], rng: Rng): boolean {
  let compared = 0;
  for (let draw = 0; draw < MOST_DRAWS && compared < EXACT_POINTS; draw++) {
    const point = new Map(domains.map(({ name }) => [name, drawResidue(rng)]));
    const [left, right] = [given, reference].map((formula) => valueAt(formula, point));
    if (right === undefined) continue;
    if (left !== right) return false;
    compared++;
  }
  return compared > 0;
}

function valueAt(formula: Formula, point: ReadonlyMap<string, bigint>): bigint | undefined {
  try {
    return evaluateExactly(formula, point);
  } catch (error) {
    if (error instanceof ZeroDenominator) return undefined;
    throw error;
  }
}

const drawResidue = (rng: Rng): bigint =>
  ((BigInt(rng.integer(0, 2 ** 31 - 1)) << 30n) | BigInt(rng.integer(0, 2 ** 30 - 1))) % PRIME;

function isNumericallyEquivalent(given: Formula, reference: Formula, domains: readonly Domain[], rng: Rng): boolean {
  let compared = 0;
  for (let draw = 0; draw < MOST_DRAWS && compared < FLOAT_POINTS; draw++) {
    const point = new Map(domains.map((domain) => [domain.name, drawValue(domain, rng)]));
    const right = evaluate(reference, point);
    if (!Number.isFinite(right)) continue;
    const left = evaluate(given, point);
    // The room for rounding follows from the reference alone: an answer cannot widen it by adding and subtracting giants.
    const margin = RELATIVE * Math.abs(right) + ROUNDING * scaleOf(reference, point);
    if (!(Math.abs(left - right) <= margin)) return false;
    compared++;
  }
  return compared > 0;
}

export const drawValue = ({ min, max, integer }: Domain, rng: Rng): number =>
  integer ? rng.integer(Math.ceil(min), Math.floor(max)) : min + (max - min) * rng.next();
