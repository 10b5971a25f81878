import * as z from "zod";
import type { CodePair } from "@/lib/code-pairs/code-pair";
import { drawPairs } from "@/lib/code-pairs/draw-pairs";
import { MAX_OUTPUT } from "@/lib/code-pairs/code-outcome";
import { codeExercise, comparison, DRAWN } from "@/lib/code-pairs/schema";
import { authoredBase, publicBase, reviewBase, type ItemKind } from "@/lib/items/contract";
import { LANGUAGES } from "@/lib/runtime/contract";

const language = z.enum(LANGUAGES);

/** An exercise in code; its pairs are made by running it and lie beside the chapter (lib/code-pairs). */
const authored = authoredBase.extend(codeExercise.shape);

/** What one call gave in the learner's browser: the value in canonical encoding, or how it failed; null when it was not reached. */
const outcome = z
  .union([
    z.strictObject({ output: z.string().max(MAX_OUTPUT) }),
    z.strictObject({ error: z.string().max(300), line: z.int().min(1).nullable() }),
  ])
  .nullable();

const answer = z.strictObject({
  language,
  code: z.string().max(20_000),
  /** Of the inputs of this view, in their order; none until the code was run on them. */
  outcomes: z.array(outcome).max(DRAWN).default([]),
});

const publicForm = publicBase.extend({
  programs: z.array(z.strictObject({ language, entry: z.string(), signature: z.string(), starter: z.string() })),
  examples: z.array(z.strictObject({ arguments: z.string(), result: z.string() })),
  /** The inputs drawn for this view, each a list of arguments. */
  inputs: z.array(z.string()),
  comparison,
});

const review = reviewBase.extend({
  passed: z.int().min(0),
  total: z.int().min(0),
  /** The first inputs for which the code gives something else. */
  failures: z
    .array(
      z.strictObject({
        arguments: z.string(),
        expected: z.string(),
        given: z.string().nullable(),
        error: z.string().nullable(),
        line: z.int().nullable(),
      }),
    )
    .max(3),
  /** The hint of the wrong solution that gives just the same, as HTML. */
  hint: z.string().nullable(),
  solutions: z.array(z.strictObject({ language, code: z.string() })),
});

export type Authored = z.output<typeof authored>;
export type Answer = z.output<typeof answer>;
export type Outcome = z.output<typeof outcome>;
export type Public = z.output<typeof publicForm>;
export type Review = z.output<typeof review>;

export interface Resolved {
  readonly body: Authored;
  readonly pairs: readonly CodePair[];
}

const asPair = (example: Authored["examples"][number]): CodePair => ({
  ...{ input: example.arguments, output: example.result, wrong: {} },
});

export const kind: ItemKind<"code", Authored, Resolved, Public, Answer, Review> = {
  name: "code",
  version: 1,
  authored,
  public: publicForm,
  answer,
  review,
  resolve: (body, _rng, facts) => ({
    body,
    // What is not stored yet has no pairs: its author tries it on the examples.
    pairs: facts ? drawPairs(facts.pairs, facts.number, facts.order) : body.examples.map(asPair),
  }),
  asked: ({ pairs }) => pairs.map(({ input }) => input),
  toPublic: ({ body, pairs }, locale, render) => ({
    stem: render(body.stem[locale]),
    hintCount: body.hints.length,
    programs: body.programs.map(({ language: name, entry, signature, starter }) => ({
      language: name,
      entry,
      signature,
      starter,
    })),
    examples: body.examples.map((example) => ({ arguments: example.arguments, result: example.result })),
    inputs: pairs.map(({ input }) => input),
    comparison: body.comparison,
  }),
  // The first program, of which there is one, under its signature, what runs it, and the examples.
  outline: ({ programs: [first], examples }) => [
    first!.signature,
    `<pre>${first!.starter}</pre>`,
    first!.entry,
    ...examples.map((example) => `${first!.entry}(${example.arguments}) ${example.result}`),
  ],
  isAnswered: (given) => given !== undefined && given.code.trim() !== "",
  carryOver: (given) => ({ ...given, outcomes: [] }),
};
