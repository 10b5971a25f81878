import { ExpressionError } from "@/lib/expression/evaluate";
import { type AuthoringProblem, type Body, checkAuthored } from "@/lib/items/numeric-units/check-authored";
import { fillBody } from "@/lib/items/numeric-units/fill-body";
import { type Binding, sampleBindings, type Variants } from "@/lib/items/numeric-units/variants";
import type { Localized } from "@/lib/core/locale";
import { parseQuantity } from "@/lib/quantity/parse-quantity";

/** So many variants are looked at whenever a body is read; a contract test looks at a thousand of each item in content/. */
const SAMPLE = 150;

interface WholeBody extends Body {
  readonly stem: Localized;
  readonly hints: readonly Localized[];
  readonly explanation: Localized;
  readonly slips: readonly (Body["slips"][number] & { readonly feedback: Localized })[];
}

/**
 * Everything that would make a variant unfair or unanswerable: a place without a value, a right value that cannot be read or lies
 * outside `between`, a slip that would be marked correct or equals another. The first variant that shows a fault names it.
 */
export function checkVariants<B extends WholeBody>(body: B, variants: Variants): AuthoringProblem[] {
  const [min, max] = [variants.between.min, variants.between.max].map((text) => parseQuantity(text, body.dimension));
  if (!min?.ok || !max?.ok)
    return [{ path: ["variants", "between"], message: `min and max must be quantities of ${body.dimension}` }];
  try {
    for (const binding of sampleBindings(variants, SAMPLE)) {
      const filled = fillBody(body, binding);
      const problems = checkAuthored(filled);
      const right = parseQuantity(filled.answer, body.dimension);
      if (right.ok && !(right.value >= min.value && right.value <= max.value))
        problems.push({
          path: ["answer"],
          message: `"${filled.answer}" does not lie between the bounds of the variants`,
        });
      if (problems.length > 0)
        return problems.map(({ path, message }) => ({ path, message: `${message} (where ${describe(binding)})` }));
    }
  } catch (error) {
    if (error instanceof ExpressionError) return [{ path: ["variants"], message: error.message }];
    throw error;
  }
  return [];
}

function describe({ numbers }: Binding): string {
  return Object.entries(numbers)
    .map(([name, value]) => `${name} = ${value}`)
    .join(", ");
}
