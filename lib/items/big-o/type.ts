import * as z from "zod";
import { fieldVerdict } from "@/lib/answer-field/verdict";
import { authoredVariable, publicVariable, toPublicVariables } from "@/lib/formula-field/variables";
import { authoredBase, publicBase, reviewBase, type ItemKind } from "@/lib/items/contract";
import { checkAuthored } from "@/lib/items/big-o/check-authored";
import { slipBase } from "@/lib/slips/slip";

const growth = z.union([z.string().trim().min(1).max(300), z.number().transform(String)]);

/**
 * Body of an item that asks how a cost grows.
 * - `variables`: what grows; every other letter is refused. `assume: ["r <= d"]`: r never outgrows d. Both are public.
 * - `answer`: `n^2 d`, with or without O(…). Right is what grows alike: constant factors and lower-order terms do not matter
 *   (lib/growth/growth.ts).
 * - `slips`: growths that named mistakes give.
 */
const authored = authoredBase
  .extend({
    variables: z.array(authoredVariable).min(1).max(6),
    assume: z.array(z.string().max(60)).max(6).default([]),
    answer: growth,
    slips: z.array(slipBase.extend({ growth })).max(12).default([]),
  })
  .superRefine((body, context) => {
    for (const { path, message } of checkAuthored(body)) context.addIssue({ code: "custom", path: [...path], message });
  });

/** As typed. Longer than a formula may be, so that too long a text gets its own message. */
const answer = z.strictObject({ text: z.string().max(1000) });

const publicForm = publicBase.extend({ variables: z.array(publicVariable), assume: z.array(z.string()) });

const review = reviewBase.extend({
  verdict: fieldVerdict,
  /** The answer without constants and lower-order terms: `n^2·d`; null if it could not be read. */
  simplified: z.string().nullable(),
  /** The feedback of the recognised slip, as HTML. */
  slip: z.string().nullable(),
  /** The right growth, as authored, without O(…). */
  right: z.string(),
});

export type Authored = z.output<typeof authored>;
export type Answer = z.output<typeof answer>;
export type Public = z.output<typeof publicForm>;
export type Review = z.output<typeof review>;

export const kind: ItemKind<"big-o", Authored, Authored, Public, Answer, Review> = {
  name: "big-o",
  version: 1,
  authored,
  public: publicForm,
  answer,
  review,
  resolve: (body) => body,
  toPublic: ({ stem, hints, variables, assume }, locale, render) => ({
    stem: render(stem[locale]),
    hintCount: hints.length,
    variables: toPublicVariables(variables, locale, render),
    assume: [...assume],
  }),
  isAnswered: (given) => given !== undefined && given.text.trim() !== "",
};
