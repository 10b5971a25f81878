import * as z from "zod";
import {
  authoredChoices,
  namedChoices,
  publicChoices,
  resolveChoices,
  reviewChoices,
  toPublicChoices,
  type PublicChoices,
  type ResolvedChoices,
  type ReviewChoices,
} from "@/lib/choices/choice-list";
import type { ItemKind } from "@/lib/items/contract";

const authored = authoredChoices
  .refine((body) => body.choices.some((choice) => choice.correct), "at least one choice must be correct")
  .refine((body) => body.choices.some((choice) => !choice.correct), "at least one choice must be wrong");
const answer = z.strictObject({ choices: z.array(z.string().max(32)).max(8) });

export type Authored = z.output<typeof authored>;
export type Answer = z.output<typeof answer>;

export const kind: ItemKind<"multiple-choice", Authored, ResolvedChoices, PublicChoices, Answer, ReviewChoices> = {
  name: "multiple-choice",
  version: 1,
  authored,
  public: publicChoices,
  answer,
  review: reviewChoices,
  resolve: resolveChoices,
  toPublic: toPublicChoices,
  namedParts: namedChoices,
  isAnswered: (given) => given !== undefined && given.choices.length > 0,
};
