import type { DocumentProblem } from "@/lib/authoring/schema";
import type { Score } from "@/lib/core/score";

const VARIANTS = 20;

/** One variant, with its kind's rules bound to it. */
interface Variant {
  publicForm(): unknown;
  reference(): unknown;
  grade(answer: unknown): Score;
}

/**
 * Draws variants of a body and marks the reference answer of each: it must earn everything, or a learner who is right would be told that
 * he is not.
 */
export function checkReference(draw: (seed: number) => Variant): DocumentProblem[] {
  for (let seed = 0; seed < VARIANTS; seed++) {
    const fault = tryVariant(draw, seed);
    if (fault) return [{ severity: "error", rule: "reference", path: ["body"], ...fault }];
  }
  return [];
}

function tryVariant(draw: (seed: number) => Variant, seed: number): { message: string; remedy: string } | undefined {
  try {
    const variant = draw(seed);
    variant.publicForm();
    const score = variant.grade(variant.reference());
    if (score.status === "awaiting-marks" || (score.status === "graded" && score.earned === score.possible))
      return undefined;
    const message = `the reference answer is not marked right in variant ${seed}`;
    return { message, remedy: "Look at that variant, and correct the key or what is drawn" };
  } catch (fault) {
    const message = `variant ${seed} cannot be drawn: ${fault instanceof Error ? fault.message : String(fault)}`;
    return { message, remedy: "Narrow what is drawn until every variant can be" };
  }
}
