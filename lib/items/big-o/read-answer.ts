import type { Formula, FormulaProblem } from "@/lib/formula/formula";
import { parseFormula } from "@/lib/formula/parse-formula";
import { growthOf, type Growth, type GrowthScope } from "@/lib/growth/growth";

/** The names of an item and which never outgrows which, as far as reading an answer needs them. */
export interface Scope {
  readonly variables: readonly { readonly name: string; readonly aliases: readonly string[] }[];
  /** `["r <= d"]`: r grows at most as fast as d. */
  readonly assume: readonly string[];
}

export const RELATION = /^\s*([\p{L}\p{N}_]+)\s*(?:<=|≤)\s*([\p{L}\p{N}_]+)\s*$/u;

export const toGrowthScope = ({ variables, assume }: Scope): GrowthScope => ({
  names: variables.map(({ name }) => name),
  relations: assume.flatMap((text) => {
    const [, smaller, larger] = RELATION.exec(text) ?? [];
    return smaller && larger ? [{ smaller, larger }] : [];
  }),
});

export type GrowthReading =
  | { readonly ok: true; readonly formula: Formula; readonly growth: Growth }
  | { readonly ok: false; readonly code: FormulaProblem | "not-comparable"; readonly what: string };

/** An order says nothing more than what stands in it: `O(n) + O(d)` is read as `(n) + (d)`. */
const ORDER = /(?<![\p{L}\p{N}_])(?:\\mathcal\s?\{\s?O\s?\}|\\Theta|\\Omega|[OＯΟΘΩ])(?=\s*(?:\\left\s*)?[(（])/gu;

/** Reads an answer as a growth within the item's variables. Never throws. */
export function readGrowth(text: string, scope: Scope): GrowthReading {
  const spellings = scope.variables.flatMap(({ name, aliases }) => [name, ...aliases]);
  const isOrder = !spellings.some((spelling) => /^[oθω]$/iu.test(spelling));
  const reading = parseFormula(isOrder ? text.replace(ORDER, "") : text, scope.variables);
  if (!reading.ok) return reading;
  const growth = growthOf(reading.formula, toGrowthScope(scope));
  return growth ? { ok: true, formula: reading.formula, growth } : { ok: false, code: "not-comparable", what: "" };
}
