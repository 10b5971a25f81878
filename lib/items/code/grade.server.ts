import "server-only";
import { isSameResult } from "@/lib/code-values/compare-values";
import type { Answer, Authored, Outcome, Resolved, Review } from "@/lib/items/code/type";
import type { Grader } from "@/lib/items/contract";

const MOST_SHOWN = 3;
/** Code that is wrong somewhere earns half of the share of inputs that it gets right: it does not do yet what was asked. */
const WRONG_SOMEWHERE = 0.5;

const outputOf = (outcome: Outcome | undefined): string | null =>
  outcome && "output" in outcome ? outcome.output : null;

function assess({ body, pairs }: Resolved, { outcomes }: Pick<Answer, "outcomes">) {
  const passes = pairs.map(({ output }, index) => {
    const given = outputOf(outcomes[index]);
    return given !== null && isSameResult(output, given, body.comparison);
  });
  return { passes, passed: passes.filter(Boolean).length, total: pairs.length };
}

/** The wrong solution that gives the same for every input of this view, failures included. */
function recognise(
  { body, pairs }: Resolved,
  { outcomes }: Pick<Answer, "outcomes">,
): Authored["wrong"][number] | undefined {
  return body.wrong.find(({ id }) =>
    pairs.every(({ wrong }, index) => {
      const [known, given] = [wrong[id] ?? null, outputOf(outcomes[index])];
      return known === null || given === null ? known === given : isSameResult(known, given, body.comparison);
    }),
  );
}

function listFailures(
  { pairs }: Resolved,
  { outcomes }: Pick<Answer, "outcomes">,
  passes: readonly boolean[],
): Review["failures"] {
  return pairs
    .flatMap(({ input, output }, index) => {
      const outcome = outcomes[index] ?? null;
      const [error, line] = outcome && "error" in outcome ? [outcome.error, outcome.line] : [null, null];
      return passes[index] ? [] : [{ arguments: input, expected: output, given: outputOf(outcome), error, line }];
    })
    .slice(0, MOST_SHOWN);
}

export const grader: Grader<Resolved, Answer, Review> = {
  grade(resolved, answer) {
    if (answer.code.trim() === "") return { status: "unanswered" };
    if (resolved.pairs.length === 0 || answer.outcomes.length !== resolved.pairs.length)
      return { status: "invalid", code: "not-run" };
    const { passed, total } = assess(resolved, answer);
    if (passed === total) return { status: "graded", earned: 1, possible: 1, evidence: "server" };
    const slip = recognise(resolved, answer);
    const earned = (WRONG_SOMEWHERE * passed) / total;
    return { status: "graded", earned, possible: 1, evidence: "server", ...(slip && { slips: [slip.id] }) };
  },
  toReview(resolved, answer, locale, render) {
    const { body } = resolved;
    const given = answer ?? { outcomes: [] };
    const { passes, passed, total } = assess(resolved, given);
    const slip = passed < total ? recognise(resolved, given) : undefined;
    return {
      ...{ passed, total, failures: listFailures(resolved, given, passes) },
      hint: slip ? render(slip.hint[locale]) : null,
      solutions: body.programs.map(({ language, reference }) => ({ language, code: reference })),
      explanation: render(body.explanation[locale]),
    };
  },
  reference: ({ body: { programs }, pairs }) => ({
    language: programs[0]!.language, // at least one
    code: programs[0]!.reference,
    outcomes: pairs.map(({ output }) => ({ output })),
  }),
  guessScore: () => 0,
};
