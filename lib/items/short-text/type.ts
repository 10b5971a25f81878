import * as z from "zod";
import { fieldVerdict } from "@/lib/answer-field/verdict";
import { authoredBase, localizedText, publicBase, reviewBase, type ItemKind } from "@/lib/items/contract";
import { repeatedSlips, slipBase } from "@/lib/slips/slip";
import { checkPatterns } from "@/lib/wording/check-patterns";

const pattern = z.string().trim().min(1).max(200);
const patterns = z.array(pattern).min(1).max(20);

/**
 * Body of an item that is answered by a word or a short phrase.
 * - `answer`: the right answer as people write it, shown after marking.
 * - `accept`: patterns of all accepted forms, in any language: `(low rank|LoRA) [adaptation]` (lib/wording/expand-pattern.ts).
 *   Width, spaces, hyphens and quotation marks never matter, nor does case unless `case: exact`, which is public.
 * - `spelling: ask`: a slip of the fingers costs no attempt; `mark`: it is wrong.
 * - `slips`: wrong answers with feedback of their own; the first that matches decides.
 */
const authored = authoredBase
  .extend({
    answer: localizedText,
    accept: patterns,
    case: z.enum(["any", "exact"]).default("any"),
    spelling: z.enum(["ask", "mark"]).default("ask"),
    slips: z
      .array(slipBase.extend({ match: patterns }))
      .max(12)
      .default([]),
  })
  .superRefine((body, context) => {
    const slips = body.slips.map(({ id, match }, index) => ({ id, path: ["slips", index, "match"], patterns: match }));
    for (const { path, message } of [
      ...repeatedSlips(body.slips),
      ...checkPatterns({ path: ["accept"], patterns: body.accept }, slips, body),
    ])
      context.addIssue({ code: "custom", path: [...path], message });
  });

/** As typed. Longer than a wording may be, so that too long a text gets its own message. */
const answer = z.strictObject({ text: z.string().max(1000) });

const publicForm = publicBase.extend({ case: z.enum(["any", "exact"]) });

const review = reviewBase.extend({
  verdict: fieldVerdict,
  /** The feedback of the recognised slip, as HTML. */
  slip: z.string().nullable(),
  /** The right answer, as HTML. */
  right: z.string(),
});

export type Authored = z.output<typeof authored>;
export type Answer = z.output<typeof answer>;
export type Public = z.output<typeof publicForm>;
export type Review = z.output<typeof review>;

export const kind: ItemKind<"short-text", Authored, Authored, Public, Answer, Review> = {
  name: "short-text",
  version: 1,
  authored,
  public: publicForm,
  answer,
  review,
  resolve: (body) => body,
  toPublic: (body, locale, render) => ({
    stem: render(body.stem[locale]),
    hintCount: body.hints.length,
    case: body.case,
  }),
  isAnswered: (given) => given !== undefined && given.text.trim() !== "",
};
