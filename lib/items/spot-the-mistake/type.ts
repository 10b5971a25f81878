import * as z from "zod";
import { authoredChoice, namedEntries, placed, type ResolvedChoice } from "@/lib/choices/choice-list";
import { dealChoices, nameChoices, readDifferently } from "@/lib/choices/deal-choices";
import { authoredBase, localizedText, publicBase, reviewBase, type ItemKind } from "@/lib/items/contract";

/**
 * Body of a text with one wrong sentence, and corrections of which one is right. Corrections of several sentences stand in one list:
 * if all of them spoke of the wrong one, they would give it away.
 */
const authored = authoredBase.extend({
  sentences: z
    .array(z.strictObject({ text: localizedText, wrong: z.literal(true).optional(), feedback: localizedText }))
    .min(3)
    .max(8)
    .refine(readDifferently, "two sentences read alike")
    .refine((sentences) => sentences.filter(({ wrong }) => wrong).length === 1, "exactly one sentence must be wrong"),
  corrections: z
    .array(authoredChoice)
    .min(3)
    .max(6)
    .refine(readDifferently, "two corrections read alike")
    .refine((all) => all.filter(({ correct }) => correct).length === 1, "exactly one correction must be correct"),
});
export type Authored = z.output<typeof authored>;

type Sentence = Authored["sentences"][number] & { readonly id: string; readonly place: number };
export type Resolved = Omit<Authored, "sentences" | "corrections"> & {
  readonly prompts: readonly Sentence[];
  readonly choices: readonly ResolvedChoice[];
};

const named = z.strictObject({ id: z.string(), text: z.string() });
const publicForm = publicBase.extend({ prompts: z.array(named), choices: z.array(named) });
export type Public = z.output<typeof publicForm>;

/** Empty where nothing was chosen yet. */
const answer = z.strictObject({ sentence: z.string().max(32), correction: z.string().max(32) });
export type Answer = z.output<typeof answer>;

const marks = z.record(z.string(), z.strictObject({ correct: z.boolean(), feedback: z.string() }));
/** By id: whether it was the one to choose. */
const review = reviewBase.extend({ prompts: marks, choices: marks });
export type Review = z.output<typeof review>;

export const kind: ItemKind<"spot-the-mistake", Authored, Resolved, Public, Answer, Review> = {
  name: "spot-the-mistake",
  version: 1,
  authored,
  public: publicForm,
  answer,
  review,
  resolve: ({ sentences, corrections, ...rest }, rng) => ({
    ...rest,
    prompts: nameChoices(placed(sentences), rng),
    choices: dealChoices(placed(corrections), rng),
  }),
  namedParts: ({ prompts, choices }) => [...namedEntries("sentence", prompts), ...namedEntries("choice", choices)],
  toPublic: ({ stem, hints, prompts, choices }, locale, render) => ({
    stem: render(stem[locale]),
    hintCount: hints.length,
    prompts: prompts.map(({ id, text }) => ({ id, text: render(text[locale]) })),
    choices: choices.map(({ id, text }) => ({ id, text: render(text[locale]) })),
  }),
  isAnswered: (given) => given !== undefined && given.sentence !== "" && given.correction !== "",
};
