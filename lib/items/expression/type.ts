import * as z from "zod";
import { fieldVerdict } from "@/lib/answer-field/verdict";
import { authoredVariable, publicVariable, toPublicVariables } from "@/lib/formula-field/variables";
import { authoredBase, publicBase, reviewBase, type ItemKind } from "@/lib/items/contract";
import { checkAuthored } from "@/lib/items/expression/check-authored";
import { slipBase } from "@/lib/slips/slip";

const formula = z.union([z.string().trim().min(1).max(300), z.number().transform(String)]);

/** `min`, `max` and `integer` say where a variable may lie: formulas are compared there, and are never shown it. */
const variable = authoredVariable.extend({
  min: z.number().default(1),
  max: z.number().default(64),
  integer: z.boolean().default(false),
});

/**
 * Body of an item that is answered by a formula.
 * - `variables`: the names that an answer may use; names, meanings and aliases are public.
 * - `answer`: the right formula. Any formula that is the same function of the variables is right (lib/formula/is-equivalent.ts).
 * - `slips`: formulas that named mistakes give; the first that is the same function as the answer given decides.
 */
const authored = authoredBase
  .extend({
    variables: z.array(variable).min(1).max(10),
    answer: formula,
    slips: z.array(slipBase.extend({ formula })).max(12).default([]),
  })
  .superRefine((body, context) => {
    for (const { path, message } of checkAuthored(body)) context.addIssue({ code: "custom", path: [...path], message });
  });

/** As typed. Longer than a formula may be, so that too long a text gets its own message. */
const answer = z.strictObject({ text: z.string().max(1000) });

const publicForm = publicBase.extend({ variables: z.array(publicVariable) });

const review = reviewBase.extend({
  verdict: fieldVerdict,
  /** The feedback of the recognised slip, as HTML. */
  slip: z.string().nullable(),
  /** The right formula, as authored. */
  right: z.string(),
});

export type Authored = z.output<typeof authored>;
export type Answer = z.output<typeof answer>;
export type Public = z.output<typeof publicForm>;
export type Review = z.output<typeof review>;

export const kind: ItemKind<"expression", Authored, Authored, Public, Answer, Review> = {
  name: "expression",
  version: 1,
  authored,
  public: publicForm,
  answer,
  review,
  resolve: (body) => body,
  toPublic: ({ stem, hints, variables }, locale, render) => ({
    stem: render(stem[locale]),
    hintCount: hints.length,
    variables: toPublicVariables(variables, locale, render),
  }),
  isAnswered: (given) => given !== undefined && given.text.trim() !== "",
};
