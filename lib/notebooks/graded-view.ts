import * as z from "zod";
import { type CodeOutcome, toOutcome } from "@/lib/code-pairs/code-outcome";
import { comparison } from "@/lib/code-pairs/schema";
import { isSameResult } from "@/lib/code-values/compare-values";
import type { CallOutcome, RunResult } from "@/lib/runtime/contract";

// What a graded cell needs of the forms of an exercise in code; the kind itself checks them whole where they are made.
export const gradedView = z.looseObject({
  /** HTML. */
  stem: z.string(),
  hintCount: z.int(),
  programs: z.array(
    z.looseObject({ language: z.string(), entry: z.string(), signature: z.string(), starter: z.string() }),
  ),
  examples: z.array(z.looseObject({ arguments: z.string(), result: z.string() })),
  inputs: z.array(z.string()),
  comparison,
});
export type GradedView = z.output<typeof gradedView>;

export const gradedReview = z.looseObject({
  passed: z.int(),
  total: z.int(),
  failures: z.array(
    z.looseObject({
      arguments: z.string(),
      expected: z.string(),
      given: z.string().nullable(),
      error: z.string().nullable(),
      line: z.int().nullable(),
    }),
  ),
  /** HTML. */
  hint: z.string().nullable(),
  explanation: z.string().nullish(),
  solutions: z.array(z.looseObject({ language: z.string(), code: z.string() })),
});
export type GradedReview = z.output<typeof gradedReview>;

/** The function that is called, and its arguments: first those of the examples, then those that are marked. */
export function gradedCalls(
  view: GradedView,
): { readonly entry: string; readonly inputs: readonly string[] } | undefined {
  const program = view.programs.find(({ language }) => language === "python");
  return program && { entry: program.entry, inputs: [...view.examples.map((each) => each.arguments), ...view.inputs] };
}

export interface GradedExample {
  readonly arguments: string;
  readonly expected: string;
  readonly call: CallOutcome;
  readonly passes: boolean;
}

/** What the examples gave, as far as they were reached. */
export function gradedExamples(view: GradedView, { calls }: Pick<RunResult, "calls">): GradedExample[] {
  return view.examples.flatMap((example, index) => {
    const call = calls[index];
    if (!call) return [];
    const passes = call.ok && isSameResult(example.result, call.output, view.comparison);
    return [{ arguments: example.arguments, expected: example.result, call, passes }];
  });
}

/** The answer that is marked; undefined for a run that did not come to its end: it is no answer, and costs no try. */
export function gradedAnswer(
  view: GradedView,
  code: string,
  { status, calls }: Pick<RunResult, "status" | "calls">,
): { readonly language: "python"; readonly code: string; readonly outcomes: readonly CodeOutcome[] } | undefined {
  if (status !== "done") return undefined;
  const outcomes = view.inputs.map((_, index) => toOutcome(calls[view.examples.length + index]));
  return { language: "python", code, outcomes };
}
