import { createBoundedCache } from "@/lib/core/bounded-cache";

/** coefficient · ∏ vᵖ · ∏ log(v)ᵠ. Variables with exponent zero are left out. */
export interface Monomial {
  readonly coefficient: number;
  readonly powers: ReadonlyMap<string, number>;
  readonly logs: ReadonlyMap<string, number>;
}

const NOTHING: ReadonlyMap<string, number> = new Map();
/** 0.1 + 0.2 and 0.3 are the same exponent. */
const ROUNDING = 1e-9;

export const constant = (coefficient: number): Monomial => ({ coefficient, powers: NOTHING, logs: NOTHING });
export const variable = (name: string): Monomial => ({ ...constant(1), powers: new Map([[name, 1]]) });
export const logarithm = (name: string): Monomial => ({ ...constant(1), logs: new Map([[name, 1]]) });

export function multiply(one: Monomial, other: Monomial): Monomial {
  return {
    coefficient: one.coefficient * other.coefficient,
    powers: addExponents(one.powers, other.powers),
    logs: addExponents(one.logs, other.logs),
  };
}

/** A positive monomial to a power. Its coefficient is dropped, as growth does not depend on it. */
export function raise(base: Monomial, exponent: number): Monomial {
  const scale = (exponents: ReadonlyMap<string, number>) =>
    addExponents(NOTHING, new Map([...exponents].map(([name, value]) => [name, value * exponent])));
  return { coefficient: 1, powers: scale(base.powers), logs: scale(base.logs) };
}

function addExponents(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): Map<string, number> {
  const sum = new Map(one);
  for (const [name, value] of other) sum.set(name, (sum.get(name) ?? 0) + value);
  return new Map([...sum].filter(([, value]) => Math.abs(value) > ROUNDING));
}

/** Names the variables and exponents alone: equal for two monomials that differ by a constant factor. */
export function printMonomial({ powers, logs }: Monomial): string {
  const write = (exponents: ReadonlyMap<string, number>, show: (name: string) => string) =>
    [...exponents]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, value]) => {
        const exponent = String(Math.round(value * 1e6) / 1e6);
        return exponent === "1" ? show(name) : `${show(name)}^${/^\d+$/.test(exponent) ? exponent : `(${exponent})`}`;
      });
  return [...write(powers, (name) => name), ...write(logs, (name) => `log(${name})`)].join("·") || "1";
}

/** `smaller` grows at most as fast as `larger`. */
export interface Relation {
  readonly smaller: string;
  readonly larger: string;
}

/**
 * Whether `small` ≤ constant · `large` for all large values of the variables, which grow independently but for the relations.
 * With every variable written as tˣ, x lies in the cone { x ≥ 0, x_smaller ≤ x_larger }, whose edges are the sets of variables
 * that hold with each one also every larger one. Along each edge the difference of exponents decides, then that of logarithms.
 */
export function isDominated(
  small: Monomial,
  large: Monomial,
  names: readonly string[],
  relations: readonly Relation[],
): boolean {
  const surplus = (of: "powers" | "logs", edge: readonly string[]) =>
    edge.reduce((sum, name) => sum + (large[of].get(name) ?? 0) - (small[of].get(name) ?? 0), 0);
  return upwardSets(names, relations).every((edge) => {
    const power = surplus("powers", edge);
    return power > ROUNDING || (power >= -ROUNDING && surplus("logs", edge) >= -ROUNDING);
  });
}

const edgesOf = createBoundedCache<string, string[][]>(200);

/** An item's variables are few and always the same, while its answers ask for their edges again and again. */
function upwardSets(names: readonly string[], relations: readonly Relation[]): string[][] {
  const key = JSON.stringify([names, relations]);
  const known = edgesOf.get(key);
  if (known) return known;
  const sets = Array.from({ length: 2 ** names.length - 1 }, (_, index) =>
    names.filter((_name, bit) => ((index + 1) >> bit) & 1),
  );
  const isUpward = (set: readonly string[]) =>
    relations.every(({ smaller, larger }) => !set.includes(smaller) || set.includes(larger));
  return edgesOf.keep(key, sets.filter(isUpward));
}
