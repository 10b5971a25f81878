import * as z from "zod";
import { dealChoices, haveOwnIds, nameChoices, readDifferently } from "@/lib/choices/deal-choices";
import { authoredBase, localId, localizedText, type ItemKind } from "@/lib/items/contract";
import { authoredSlips, slipProblems } from "@/lib/placing/authored-slips";
import {
  namedPlacing,
  placingAnswer,
  publicPlacing,
  reviewPlacing,
  toPublicPlacing,
  type PlacingAnswer,
  type PublicPlacing,
  type ResolvedPlacing,
  type ReviewPlacing,
} from "@/lib/placing/placing";

/**
 * Body of an item whose cards are sorted into categories, shown in the authored order. A category may stay empty. In `slips` a card is
 * the id of a card, a place the id of a category.
 */
const authored = authoredBase
  .extend({
    categories: z
      .array(z.strictObject({ id: localId, text: localizedText }))
      .min(2)
      .max(5)
      .refine(readDifferently, "two categories read alike")
      .refine(haveOwnIds, "two categories have one id"),
    cards: z
      .array(z.strictObject({ id: localId, text: localizedText, category: localId, feedback: localizedText }))
      .min(4)
      .max(12)
      .refine(readDifferently, "two cards read alike")
      .refine(haveOwnIds, "two cards have one id"),
    slips: authoredSlips,
  })
  .superRefine(({ categories, cards, slips }, context) => {
    const known = categories.map(({ id }) => id);
    cards.forEach(({ category }, index) => {
      if (!known.includes(category))
        context.addIssue({ code: "custom", path: ["cards", index, "category"], message: `no category "${category}"` });
    });
    if (new Set(cards.map(({ category }) => category)).size < 2)
      context.addIssue({ code: "custom", path: ["cards"], message: "at least two categories must have a card" });
    for (const problem of slipProblems(slips, known, (key) => cards.find(({ id }) => id === key)?.category))
      context.addIssue({ code: "custom", ...problem });
  });
export type Authored = z.output<typeof authored>;

export const kind: ItemKind<"categorise", Authored, ResolvedPlacing, PublicPlacing, PlacingAnswer, ReviewPlacing> = {
  name: "categorise",
  version: 1,
  authored,
  public: publicPlacing,
  answer: placingAnswer,
  review: reviewPlacing,
  resolve({ stem, hints, explanation, categories, cards, slips }, rng) {
    return {
      ...{ stem, hints, explanation },
      prompts: nameChoices(
        categories.map(({ id, text }) => ({ key: id, text })),
        rng,
      ),
      choices: dealChoices(
        cards.map(({ id, text, category, feedback }) => ({ key: id, text, home: category, feedback })),
        rng,
      ),
      slips: slips.map(({ id, card, place, feedback }) => ({ id, choice: card, prompt: place, feedback })),
    };
  },
  toPublic: toPublicPlacing,
  namedParts: namedPlacing,
  isAnswered: (given) => given !== undefined && Object.keys(given.places).length > 0,
};
