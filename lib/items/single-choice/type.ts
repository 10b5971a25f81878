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

const authored = authoredChoices.refine(
  (body) => body.choices.filter((choice) => choice.correct).length === 1,
  "exactly one choice must be correct",
);
const answer = z.strictObject({ choice: z.string().max(32) });

export type Authored = z.output<typeof authored>;
export type Answer = z.output<typeof answer>;

export const kind: ItemKind<"single-choice", Authored, ResolvedChoices, PublicChoices, Answer, ReviewChoices> = {
  name: "single-choice",
  version: 1,
  authored,
  public: publicChoices,
  answer,
  review: reviewChoices,
  resolve: resolveChoices,
  toPublic: toPublicChoices,
  namedParts: namedChoices,
  isAnswered: (given) => given !== undefined && given.choice !== "",
};
