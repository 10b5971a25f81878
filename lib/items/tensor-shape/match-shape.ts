import { rngFromNumber } from "@/lib/core/rng";
import type { Formula } from "@/lib/formula/formula";
import { isEquivalent, type Domain } from "@/lib/formula/is-equivalent";
import { namesIn, substitute } from "@/lib/formula/substitute";

/** What comparing shapes needs of an item's symbols. */
export interface Symbols {
  readonly variables: readonly { readonly name: string; readonly value?: number | undefined }[];
}

const domainsOf = ({ variables }: Symbols): Domain[] =>
  variables.map(({ name }) => ({ name, min: 2, max: 997, integer: true }));

/** The formula with the numbers of those symbols that the other formula does not name. */
function withNumbers(formula: Formula, other: Formula, { variables }: Symbols): Formula {
  const named = namesIn(other);
  const values = variables.flatMap(({ name, value }) =>
    value === undefined || named.has(name) ? [] : [[name, value] as const],
  );
  return substitute(formula, new Map(values));
}

/**
 * Whether two axes are one: the same function of the symbols (so factors may change places), also where one of them has a number in
 * place of a symbol that the other names: `32*D` is `H*D` if H is 32. `H` is not `B` only because both are 32.
 */
export function isSameAxis(given: Formula, right: Formula, symbols: Symbols): boolean {
  const pairs = [
    [given, right],
    [given, withNumbers(right, given, symbols)],
    [withNumbers(given, right, symbols), right],
  ] as const;
  return pairs.some(([one, other]) => isEquivalent(one, other, domainsOf(symbols), rngFromNumber(8_191)));
}

/** For each axis of the right shape, whether the one in its place is right; undefined if there are more or fewer axes. */
export function compareAxes(
  given: readonly Formula[],
  right: readonly Formula[],
  symbols: Symbols,
): readonly boolean[] | undefined {
  if (given.length !== right.length) return undefined;
  return right.map((axis, index) => isSameAxis(given[index]!, axis, symbols)); // as many as there are
}

export const isSameShape = (given: readonly Formula[], right: readonly Formula[], symbols: Symbols): boolean =>
  compareAxes(given, right, symbols)?.every(Boolean) ?? false;
