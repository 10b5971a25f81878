import type { CompiledForm, CompiledRubric } from "@/lib/rubric/compile-rubric";
import {
  findClaims,
  findParts,
  markAnswer,
  taintedClauses,
  type Doubt,
  type FoundPoint,
} from "@/lib/rubric/mark-answer";
import { findClaimed, findOpposed, findQuoted, type Match } from "@/lib/rubric/match-form";
import { quoteMatches } from "@/lib/rubric/quote-matches";
import { readAnswer, type ReadAnswer } from "@/lib/rubric/read-answer";
import type { Quote } from "@/lib/rubric/schema";

/** A form at work: as it was written, how its words are meant, and where they stand. */
export interface FormAtWork {
  readonly form: string;
  /** `denied`: under a negation, where that is not what is asked. `quoted`: as the view of others, rejected, or in a question. */
  readonly as: "asserted" | "hedged" | "denied" | "quoted";
  readonly quotes: readonly Quote[];
}

export interface ExplainedPoint extends FoundPoint {
  /** For each part, in its order, the form that decided; nothing where none of its words were found together. */
  readonly parts: readonly (FormAtWork | undefined)[];
}

export interface ExplainedMisconception {
  readonly id: string;
  readonly raised: boolean;
  readonly by: FormAtWork | undefined;
}

export interface Explanation {
  readonly points: readonly ExplainedPoint[];
  readonly misconceptions: readonly ExplainedMisconception[];
  /** As `markAnswer`, 0..1. */
  readonly share: number;
  readonly doubt: Doubt | undefined;
}

/**
 * The result of `markAnswer` with its reasons, for whoever writes the forms. Offsets are UTF-16 units of `text`. Pure, and at most three
 * times the work of marking.
 */
export function explainAnswer(text: string, rubric: CompiledRubric): Explanation {
  const { points, misconceptions, share, doubt } = markAnswer(text, rubric);
  const answer = readAnswer(text, rubric);
  const tainted = taintedClauses(findClaims(rubric, answer));
  const partsOf = new Map(rubric.points.map(({ id, parts }) => [id, parts]));
  const formsOf = new Map(rubric.misconceptions.map(({ id, forms }) => [id, forms]));
  return {
    ...{ share, doubt },
    points: points.map((point) => {
      const parts = partsOf.get(point.id) ?? [];
      const said = findParts(parts, answer, tainted);
      const decidePart = (forms: readonly CompiledForm[], at: number) =>
        decide(forms, answer, (form) => (said[at]?.form === form ? said[at].match : undefined));
      return { ...point, parts: parts.map(decidePart) };
    }),
    misconceptions: misconceptions.map(({ id, raised }) => ({
      ...{ id, raised },
      by: decide(formsOf.get(id) ?? [], answer, (form) => findClaimed(form, answer)),
    })),
  };
}

/** The form that says it; else one that is denied; else one that is only quoted. */
function decide(
  forms: readonly CompiledForm[],
  answer: ReadAnswer,
  findSaid: (form: CompiledForm) => Match | undefined,
): FormAtWork | undefined {
  const first = (find: typeof findSaid, as: (match: Match) => FormAtWork["as"]): FormAtWork | undefined => {
    for (const form of forms) {
      const match = find(form);
      if (match) return { form: form.text, as: as(match), quotes: quoteMatches(answer, [match]) };
    }
    return undefined;
  };
  return (
    first(findSaid, (match) => (match.some((hit) => hit.isHedged) ? "hedged" : "asserted")) ??
    first(
      (form) => findOpposed(form, answer),
      () => "denied",
    ) ??
    first(
      (form) => findQuoted(form, answer),
      () => "quoted",
    )
  );
}
