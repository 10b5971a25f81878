import { constantOf } from "@/lib/formula/evaluate";
import type { Formula } from "@/lib/formula/formula";
import {
  constant,
  isDominated,
  logarithm,
  multiply,
  printMonomial,
  raise,
  variable,
  type Monomial,
  type Relation,
} from "@/lib/growth/monomial";

/** The variables that grow, at most eight, and which of them never outgrows which. */
export interface GrowthScope {
  readonly names: readonly string[];
  readonly relations: readonly Relation[];
}

/** The terms of which none is outgrown by another, without constant factors, in canonical order. */
export interface Growth {
  readonly terms: readonly Monomial[];
  readonly text: string;
}

/** Exponentials, negative growth, quotients of sums: nothing that this arithmetic of monomials can compare. */
class Incomparable extends Error {}

const MOST_TERMS = 120;
const LARGEST_EXPANDED_POWER = 6;

/**
 * The growth of a formula up to constant factors and lower-order terms (Θ), or undefined if it is no sum of products of powers
 * and logarithms. Rules, for positive terms: (Σ tᵢ)ᵖ ≍ Σ tᵢᵖ for p > 0; log(Σ tᵢ) ≍ Σ log tᵢ; max(a, b) ≍ a + b; rounding and
 * constant factors change nothing (Graham, Knuth, Patashnik, Concrete Mathematics, ch. 9).
 */
export function growthOf(formula: Formula, scope: GrowthScope): Growth | undefined {
  try {
    const terms = leading(expand(formula, scope), scope).toSorted((a, b) =>
      printMonomial(a) < printMonomial(b) ? -1 : 1,
    );
    return terms.length ? { terms, text: terms.map(printMonomial).join(" + ") } : undefined;
  } catch (error) {
    if (error instanceof Incomparable) return undefined;
    throw error;
  }
}

/** How one growth compares with another: `higher` and `lower` are strict; `other` where each wins somewhere. */
export function compareGrowth(one: Growth, other: Growth, scope: GrowthScope): "equal" | "higher" | "lower" | "other" {
  if (one.text === other.text) return "equal";
  const covers = (large: Growth, small: Growth) =>
    small.terms.every((term) => large.terms.some((bound) => isDominated(term, bound, scope.names, scope.relations)));
  const [above, below] = [covers(one, other), covers(other, one)];
  if (above && below) return "equal";
  return above ? "higher" : below ? "lower" : "other";
}

/** Like terms joined; every term kept that is not outgrown by another. */
function leading(terms: readonly Monomial[], { names, relations }: GrowthScope): Monomial[] {
  const joined = join(terms);
  const kept = joined.filter(
    (term) => !joined.some((other) => other !== term && isDominated(term, other, names, relations)),
  );
  if (kept.some(({ coefficient }) => coefficient < 0)) throw new Incomparable();
  return kept;
}

function join(terms: readonly Monomial[]): Monomial[] {
  const byShape = new Map<string, Monomial>();
  for (const term of terms) {
    const shape = printMonomial(term);
    const known = byShape.get(shape);
    byShape.set(shape, known ? { ...term, coefficient: known.coefficient + term.coefficient } : term);
  }
  return [...byShape.values()].filter(({ coefficient }) => Math.abs(coefficient) > 1e-12);
}

function expand(formula: Formula, scope: GrowthScope): Monomial[] {
  const of = (part: Formula) => expand(part, scope);
  switch (formula.op) {
    case "number":
      return join([constant(finite(Number(formula.text)))]);
    case "name":
      return [variable(formula.name)];
    case "negate":
      return negative(of(formula.inner));
    case "+":
      return join([...of(formula.left), ...of(formula.right)]);
    case "-":
      return join([...of(formula.left), ...negative(of(formula.right))]);
    case "*":
      return times(of(formula.left), of(formula.right));
    case "/":
      return times(of(formula.left), [raise(single(of(formula.right), scope), -1)]);
    case "^":
      return power(of(formula.left), constantOf(formula.right), scope);
    case "call":
      return call(formula.name, formula.args.map(of), scope);
  }
}

const finite = (value: number): number => {
  if (!Number.isFinite(value)) throw new Incomparable();
  return value;
};

const negative = (terms: readonly Monomial[]): Monomial[] =>
  terms.map((term) => ({ ...term, coefficient: -term.coefficient }));

function times(left: readonly Monomial[], right: readonly Monomial[]): Monomial[] {
  if (left.length * right.length > MOST_TERMS) throw new Incomparable();
  return join(left.flatMap((one) => right.map((other) => multiply(one, other))));
}

/** The one term that the others do not change: what may stand under a fraction line. */
function single(terms: readonly Monomial[], scope: GrowthScope): Monomial {
  const [only, ...rest] = leading(terms, scope);
  if (!only || rest.length) throw new Incomparable();
  return only;
}

function power(base: readonly Monomial[], exponent: number | undefined, scope: GrowthScope): Monomial[] {
  if (exponent === undefined || Math.abs(exponent) > 1e6) throw new Incomparable();
  if (exponent === 0) return [constant(1)];
  if (exponent < 0) return [raise(single(base, scope), exponent)];
  if (base.every(({ coefficient }) => coefficient > 0)) return join(base.map((term) => raise(term, exponent)));
  // With signs inside, (n − 1)² must be multiplied out.
  if (!Number.isInteger(exponent) || exponent > LARGEST_EXPANDED_POWER) throw new Incomparable();
  let result: Monomial[] = [constant(1)];
  for (let step = 0; step < exponent; step++) result = times(result, base);
  return result;
}

function call(name: string, args: readonly Monomial[][], scope: GrowthScope): Monomial[] {
  const [first = []] = args;
  switch (name) {
    case "log":
    case "ln":
    case "lg":
    case "log2":
    case "log10":
      return join(leading(first, scope).flatMap(logarithmOf));
    case "sqrt":
      return power(first, 0.5, scope);
    case "abs":
    case "ceil":
    case "floor":
      return first;
    case "max":
      return join(args.flat());
    default:
      throw new Incomparable();
  }
}

/** log(c ∏ vᵖ) = Σ p log v + a constant. The logarithm of a logarithm has no place here unless a power stands beside it. */
function logarithmOf({ powers, logs }: Monomial): Monomial[] {
  if (powers.size === 0 && logs.size > 0) throw new Incomparable();
  return [constant(1), ...[...powers].map(([name, value]) => ({ ...logarithm(name), coefficient: value }))];
}
