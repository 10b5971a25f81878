import * as z from "zod";
import { fieldVerdict } from "@/lib/answer-field/verdict";
import { authoredVariable, publicVariable, toPublicVariables } from "@/lib/formula-field/variables";
import { authoredBase, publicBase, reviewBase, type ItemKind } from "@/lib/items/contract";
import { checkAuthored } from "@/lib/items/tensor-shape/check-authored";
import { slipBase } from "@/lib/slips/slip";

const shape = z.string().trim().min(1).max(300);

/** `value`: the number that a symbol stands for in this item; an axis may then be written as a number too. Never sent. */
const variable = authoredVariable.extend({ value: z.int().min(1).max(1e9).optional() });

/**
 * Body of an item that asks for the shape of a tensor.
 * - `variables`: the symbols that an answer may use, with other spellings; names, meanings and aliases are public.
 * - `answer`: `[B, H_kv, T, D]`; an axis is a formula in the symbols: `B*T`, `d_model/H`, `3*D`.
 * - `slips`: shapes that named mistakes give. Transposed, missing, extra, merged and split axes are recognised without one.
 */
const authored = authoredBase
  .extend({
    variables: z.array(variable).min(1).max(10),
    answer: shape,
    slips: z.array(slipBase.extend({ shape })).max(12).default([]),
  })
  .superRefine((body, context) => {
    for (const { path, message } of checkAuthored(body)) context.addIssue({ code: "custom", path: [...path], message });
  });

/** As typed. Longer than a shape may be, so that too long a text gets its own message. */
const answer = z.strictObject({ text: z.string().max(1000) });

const publicForm = publicBase.extend({ variables: z.array(publicVariable) });

const review = reviewBase.extend({
  verdict: fieldVerdict,
  /** The axes of the answer, each right or wrong in its place; empty unless there are as many as there should be. */
  axes: z.array(z.strictObject({ text: z.string(), right: z.boolean() })),
  /** The feedback of the recognised slip, as HTML. */
  slip: z.string().nullable(),
  right: z.string(),
});

export type Authored = z.output<typeof authored>;
export type Answer = z.output<typeof answer>;
export type Public = z.output<typeof publicForm>;
export type Review = z.output<typeof review>;

export const kind: ItemKind<"tensor-shape", Authored, Authored, Public, Answer, Review> = {
  name: "tensor-shape",
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
