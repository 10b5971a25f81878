import * as z from "zod";
import { authoredBase, localizedText, publicBase, reviewBase, type ItemKind } from "@/lib/items/contract";

const pointId = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

const authored = authoredBase.extend({
  modelAnswer: localizedText,
  rubric: z
    .array(z.strictObject({ id: pointId, weight: z.int().min(1).max(5), text: localizedText }))
    .min(3)
    .max(8)
    .refine((points) => new Set(points.map((point) => point.id)).size === points.length, "two points have one id"),
  followUps: z
    .array(z.strictObject({ text: localizedText }))
    .min(1)
    .max(3),
  misconceptions: z.array(z.strictObject({ id: pointId, text: localizedText, correction: localizedText })).default([]),
});
const answer = z.strictObject({ text: z.string().max(8_000) });
const review = reviewBase.extend({
  modelAnswer: z.string(),
  rubric: z.array(z.strictObject({ id: z.string(), weight: z.number(), text: z.string() })),
  followUps: z.array(z.string()),
  misconceptions: z.array(z.strictObject({ text: z.string(), correction: z.string() })),
});

export type Authored = z.output<typeof authored>;
export type Public = z.output<typeof publicBase>;
export type Answer = z.output<typeof answer>;
export type Review = z.output<typeof review>;

/** An interview question: the text is kept, then model answer and rubric are shown, then the learner marks himself. */
export const kind: ItemKind<"open", Authored, Authored, Public, Answer, Review> = {
  name: "open",
  version: 1,
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
  pointsToMark: (shown) => shown.rubric.map((point) => point.id),
};
