import * as z from "zod";
import { LOCALES } from "@/lib/core/locale";

import { authoredBase, localId, localizedText, publicBase, reviewBase, type ItemKind } from "@/lib/items/contract";
import { markOf } from "@/lib/rubric/mark-of";
import { forms, parts, quote, suggestion } from "@/lib/rubric/schema";

const point = z
  .strictObject({
    id: localId,
    weight: z.int().min(1).max(5),
    text: localizedText,
    /** Without parts a point is marked by the learner alone. */
    parts: parts.optional(),
    need: z.int().min(1).optional(),
    /** What contradicts it: who asserts that is not credited with the point. */
    against: forms.optional(),
  })
  .refine(
    ({ parts: named, need }) => need === undefined || need <= Object.keys(named ?? {}).length,
    "need is more than there are parts",
  );

const misconception = z.strictObject({
  id: localId,
  text: localizedText,
  correction: localizedText,
  said: forms.optional(),
  /** How somebody would say it, and how he would deny it: the linter proves that one is flagged and the other is not. */
  sample: localizedText.optional(),
  denial: localizedText.optional(),
  /** What an interview takes off for it, in weights of points; nothing when left out. */
  cost: z.int().min(0).max(5).optional(),
});

/** Asked in any case, or only where a point was missed or a misconception raised. */
const followUp = z.strictObject({
  text: localizedText,
  when: z.union([z.strictObject({ missed: localId }), z.strictObject({ raised: localId })]).optional(),
});

export const VERDICTS = ["said", "half", "missed"] as const;

/** An answer with what its author expects to be found in it: the linter compares that with what is found. */
const sample = z.strictObject({
  language: z.enum(LOCALES),
  text: z.string().trim().min(1).max(8_000),
  /** By point. */
  points: z.record(localId, z.enum(VERDICTS)),
  /** Those that it repeats, by id. */
  misconceptions: z.array(localId).max(8).default([]),
});

const authored = authoredBase.extend({
  modelAnswer: localizedText,
  rubric: z
    .array(point)
    .min(3)
    .max(8)
    .refine((points) => new Set(points.map(({ id }) => id)).size === points.length, "two points have one id"),
  followUps: z.array(followUp).min(1).max(8),
  misconceptions: z.array(misconception).default([]),
  /** Part of the secret, as all of this: they never reach a learner, not even in a review. */
  samples: z.array(sample).max(12).optional(),
});
const answer = z.strictObject({ text: z.string().max(8_000) });
const review = reviewBase.extend({
  modelAnswer: z.string(),
  /** Version of the matcher that made the suggestions. */
  matcher: z.int(),
  rubric: z.array(
    z.strictObject({ id: z.string(), weight: z.number(), text: z.string(), suggestion: suggestion.optional() }),
  ),
  /** Why points that were found are not proposed as said: HTML of what the text contradicts, and ids of those points. */
  doubt: z.strictObject({ contradicted: z.array(z.string()), withheld: z.array(z.string()) }).optional(),
  followUps: z.array(z.string()),
  /** `quotes`: where the answer says it; none where it does not. */
  misconceptions: z.array(z.strictObject({ text: z.string(), correction: z.string(), quotes: z.array(quote) })),
});

export type Authored = z.output<typeof authored>;
export type FollowUp = z.output<typeof followUp>;
export type Sample = z.output<typeof sample>;
export type Public = z.output<typeof publicBase>;
export type Answer = z.output<typeof answer>;
export type Review = z.output<typeof review>;

/**
 * An interview question: the text is kept, then model answer and rubric are shown, with what was found of it in the text, then the
 * learner marks himself, starting from what was found.
 */
export const kind: ItemKind<"open", Authored, Authored, Public, Answer, Review> = {
  name: "open",
  version: 3,
  authored,
  public: publicBase,
  answer,
  review,
  resolve: (body) => body,
  toPublic: (resolved, locale, render) => ({
    stem: render(resolved.stem[locale]),
    hintCount: resolved.hints.length,
  }),
  isAnswered: (given) => given !== undefined && given.text.trim() !== "",
  pointsToMark: (shown) => shown.rubric.map(({ id }) => id),
  suggestedMarks: (shown) =>
    Object.fromEntries(
      shown.rubric.flatMap(({ id, suggestion: found }) => (found ? [[id, markOf(found.status)] as const] : [])),
    ),
};
