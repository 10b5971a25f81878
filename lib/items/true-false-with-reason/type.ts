import * as z from "zod";
import {
  authoredChoice,
  namedChoices,
  placed,
  publicChoices,
  reviewChoices,
  toPublicChoices,
  type PublicChoices,
  type ResolvedChoice,
} from "@/lib/choices/choice-list";
import { dealChoices, readDifferently } from "@/lib/choices/deal-choices";
import { authoredBase, type ItemKind } from "@/lib/items/contract";

/**
 * Body of a statement (the stem) that holds or does not, with reasons of which one is right. Reasons for either verdict stand in one
 * list: if all of them spoke for one verdict, they would give it away.
 */
const authored = authoredBase.extend({
  holds: z.boolean(),
  reasons: z
    .array(authoredChoice)
    .min(3)
    .max(6)
    .refine(readDifferently, "two reasons read alike")
    .refine((reasons) => reasons.filter(({ correct }) => correct).length === 1, "exactly one reason must be correct"),
});
export type Authored = z.output<typeof authored>;
export type Resolved = Omit<Authored, "reasons"> & { readonly choices: readonly ResolvedChoice[] };

/** Empty where nothing was chosen yet. */
const answer = z.strictObject({ verdict: z.enum(["", "true", "false"]), reason: z.string().max(32) });
export type Answer = z.output<typeof answer>;

const review = reviewChoices.extend({ holds: z.boolean() });
export type Review = z.output<typeof review>;

export const kind: ItemKind<"true-false-with-reason", Authored, Resolved, PublicChoices, Answer, Review> = {
  name: "true-false-with-reason",
  version: 1,
  authored,
  public: publicChoices,
  answer,
  review,
  resolve: ({ reasons, ...rest }, rng) => ({ ...rest, choices: dealChoices(placed(reasons), rng) }),
  toPublic: toPublicChoices,
  namedParts: namedChoices,
  // True, false, the question for the reason, and the reasons.
  outline: ({ choices }) => ["true", "false", "why", ...choices.map(({ text }) => text)],
  isAnswered: (given) => given !== undefined && given.verdict !== "" && given.reason !== "",
};
