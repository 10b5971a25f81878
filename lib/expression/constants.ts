import * as z from "zod";
import { evaluate, ExpressionError, type Scope } from "@/lib/expression/evaluate";

/** Names with their values: numbers, or expressions of the names before them. */
export const constants = z
  .record(z.string().regex(/^[a-z]\w*$/i, "a name is letters, digits and _"), z.union([z.number(), z.string()]))
  .default({})
  .transform((record, context): Scope => {
    const scope: Record<string, number> = {};
    for (const [name, value] of Object.entries(record)) {
      const result = typeof value === "number" ? value : tryEvaluate(value, scope);
      if (typeof result === "string") context.addIssue({ code: "custom", path: [name], message: result });
      else scope[name] = result;
    }
    return scope;
  });

/** The value of an expression, or why it has none. */
export function tryEvaluate(text: string, scope: Scope): number | string {
  try {
    return evaluate(text, scope);
  } catch (error) {
    if (error instanceof ExpressionError) return error.message;
    throw error;
  }
}
