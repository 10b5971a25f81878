import { tryEvaluate } from "@/lib/expression/constants";
import type { Scope } from "@/lib/expression/evaluate";
import type { Dimension } from "@/lib/quantity/dimension";
import { parseQuantity } from "@/lib/quantity/parse-quantity";

/** The size of a part in the base unit of its dimension, or why it has none, for its author. */
export function readValue(value: number | string, dimension: Dimension, scope: Scope): number | string {
  if (typeof value === "number") return value;
  const quantity = parseQuantity(value, dimension);
  if (quantity.ok && quantity.unit !== null) return quantity.value;
  const result = tryEvaluate(value, scope);
  return typeof result === "number" ? result : `${result}; and it is no quantity with a unit of ${dimension}`;
}
