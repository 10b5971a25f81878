import { createHash } from "node:crypto";
import { codeExercise } from "@/lib/code-pairs/schema";
import { canonicalJson } from "@/lib/core/canonical-json";

/** SHA-256, in hex, of what the pairs of an exercise depend on; hints are not among it. @param body of the item */
export function hashExercise(body: unknown): string {
  const { programs, generator, examples, wrong, comparison } = codeExercise.parse(body);
  const made = {
    programs,
    generator,
    examples,
    comparison,
    wrong: wrong.map(({ id, language, code }) => ({ id, language, code })),
  };
  return createHash("sha256").update(canonicalJson(made)).digest("hex");
}
