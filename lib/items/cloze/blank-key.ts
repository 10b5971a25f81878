import * as z from "zod";
import { localizedText } from "@/lib/items/contract";
import { slipBase } from "@/lib/slips/slip";
import { DIMENSIONS } from "@/lib/quantity/dimension";

const id = z.string().regex(/^[a-z][a-z0-9-]{0,30}$/, "must be kebab-case");
const patterns = z.array(z.string().trim().min(1).max(200)).min(1).max(20);
const quantityText = z.union([z.string().trim().min(1).max(200), z.number().transform(String)]);

/** What is said of any wrong answer to a blank for which no slip says more. */
const feedback = localizedText.optional();

/** Typed, and marked as a short text (lib/wording). */
const textBlank = z.strictObject({
  id,
  type: z.literal("text"),
  answer: localizedText,
  accept: patterns,
  case: z.enum(["any", "exact"]).default("any"),
  spelling: z.enum(["ask", "mark"]).default("ask"),
  slips: z
    .array(slipBase.extend({ match: patterns }))
    .max(6)
    .default([]),
  feedback,
});

/** Chosen from a list. The texts are plain: a list of the browser's own shows no markup. */
const choiceBlank = z.strictObject({
  id,
  type: z.literal("choice"),
  choices: z
    .array(z.strictObject({ text: localizedText, correct: z.literal(true).optional(), feedback }))
    .min(2)
    .max(8)
    .refine((choices) => choices.filter(({ correct }) => correct).length === 1, "exactly one choice must be correct")
    .refine(
      (choices) =>
        (["zh", "en"] as const).every((each) => new Set(choices.map(({ text }) => text[each])).size === choices.length),
      "two choices read alike",
    ),
});

/** Typed, and read as a number with a unit (lib/quantity). `tolerance` is a share of the right value. */
const quantityBlank = z.strictObject({
  id,
  type: z.literal("quantity"),
  dimension: z.enum(DIMENSIONS),
  answer: quantityText,
  tolerance: z.number().min(0).max(0.5).default(0.01),
  feedback,
});

export const authoredBlank = z.discriminatedUnion("type", [textBlank, choiceBlank, quantityBlank]);
export type AuthoredBlank = z.output<typeof authoredBlank>;
