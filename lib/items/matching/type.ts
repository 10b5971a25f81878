import * as z from "zod";
import { dealChoices, haveOwnIds, readDifferently } from "@/lib/choices/deal-choices";
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

const pair = z.strictObject({ id: localId, prompt: localizedText, match: localizedText, feedback: localizedText });

const distractor = pair.omit({ prompt: true });

/** What can be put at a prompt. */
function cardsOf(pairs: readonly z.output<typeof pair>[], distractors: readonly z.output<typeof distractor>[]) {
  return [
    ...pairs.map(({ id, match, feedback }) => ({ key: id, home: id, text: match, feedback })),
    ...distractors.map(({ id, match, feedback }) => ({ key: id, home: null, text: match, feedback })),
  ];
}

/**
 * Body of a matching item: each prompt has one match of its own; `distractors` match nothing. In `slips` a card is the id of a pair
 * (its match) or of a distractor, a place the id of a pair (its prompt).
 */
const authored = authoredBase
  .extend({
    pairs: z.array(pair).min(3).max(8),
    distractors: z.array(distractor).max(4).default([]),
    slips: authoredSlips,
  })
  .refine(({ pairs }) => readDifferently(pairs.map(({ prompt }) => ({ text: prompt }))), "two prompts read alike")
  .refine(({ pairs, distractors }) => readDifferently(cardsOf(pairs, distractors)), "two matches read alike")
  .refine(({ pairs, distractors }) => haveOwnIds([...pairs, ...distractors]), "two entries have one id")
  .superRefine(({ pairs, distractors, slips }, context) => {
    const cards = cardsOf(pairs, distractors);
    const problems = slipProblems(
      slips,
      pairs.map(({ id }) => id),
      (key) => cards.find((card) => card.key === key)?.home,
    );
    for (const problem of problems) context.addIssue({ code: "custom", ...problem });
  });
export type Authored = z.output<typeof authored>;

export const kind: ItemKind<"matching", Authored, ResolvedPlacing, PublicPlacing, PlacingAnswer, ReviewPlacing> = {
  name: "matching",
  version: 1,
  authored,
  public: publicPlacing,
  answer: placingAnswer,
  review: reviewPlacing,
  resolve({ stem, hints, explanation, pairs, distractors, slips }, rng) {
    return {
      ...{ stem, hints, explanation },
      // Each list in its own order: where a prompt stands says nothing about where its match does.
      prompts: dealChoices(
        pairs.map(({ id, prompt }) => ({ key: id, text: prompt })),
        rng,
      ),
      choices: dealChoices(cardsOf(pairs, distractors), rng),
      slips: slips.map(({ id, card, place, feedback }) => ({ id, choice: card, prompt: place, feedback })),
    };
  },
  toPublic: toPublicPlacing,
  namedParts: namedPlacing,
  isAnswered: (given) => given !== undefined && Object.keys(given.places).length > 0,
};
