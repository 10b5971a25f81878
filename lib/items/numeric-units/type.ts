import * as z from "zod";
import { authoredBase, localizedText, publicBase, reviewBase, type ItemKind } from "@/lib/items/contract";
import { checkAuthored } from "@/lib/items/numeric-units/check-authored";
import { checkVariants } from "@/lib/items/numeric-units/check-variants";
import { fillBody } from "@/lib/items/numeric-units/fill-body";
import { type Binding, drawBinding, variants, withoutDerived } from "@/lib/items/numeric-units/variants";
import { DIMENSIONS } from "@/lib/quantity/dimension";
import { QUANTITY_PROBLEMS } from "@/lib/quantity/problem";

/** `"3.5 MiB"`, `"2/3"`; a bare YAML number is taken as the same text. */
const quantityText = z.union([z.string().trim().min(1).max(200), z.number().transform(String)]);

/** `relative` is a share of the right value, `absolute` a quantity of the same dimension. */
const tolerance = z.union([
  z.strictObject({ relative: z.number().min(0).max(0.5) }),
  z.strictObject({ absolute: quantityText }),
]);

const slip = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "must be kebab-case"),
  /** The value that this mistake gives. */
  value: quantityText,
  /** Without one, the item's. */
  tolerance: tolerance.optional(),
  feedback: localizedText,
  /** What this mistake still earns. */
  share: z.number().min(0).lt(1).default(0),
});

/**
 * Body of a numeric item.
 * - `dimension`: what is asked for; suffixes are read in it. Public, and so is `unit`.
 * - `answer`: the right value, `tolerance` (±1% unless said) the accepted interval around it, both ends included.
 * - `unit: required`: a number without a unit is asked to name one and costs no attempt. Not for counts and ratios, which have none.
 * - `slips`: values that named mistakes give. The nearest one that matches wins, over the generic slips of generic-slips.ts too.
 * - `display.unit`: the unit of the worked answer; part of the secret.
 * - `variants`: what is drawn anew for each view. Texts, the answer and the values of slips then have places, `{{r * (a + b)}}`.
 */
const concrete = authoredBase.extend({
  dimension: z.enum(DIMENSIONS),
  answer: quantityText,
  tolerance: tolerance.default({ relative: 0.01 }),
  unit: z.enum(["required", "optional"]).default("optional"),
  slips: z.array(slip).max(12).default([]),
  display: z.strictObject({ unit: z.string().trim().min(1).max(20) }).optional(),
});
const authored = concrete.extend({ variants: variants.optional() }).superRefine((body, context) => {
  const problems = body.variants ? checkVariants(body, body.variants) : checkAuthored(body);
  for (const { path, message } of problems) context.addIssue({ code: "custom", path: [...path], message });
});

const answer = z.strictObject({
  /** As typed. Longer than a quantity may be, so that too long a text gets its own message. */
  text: z.string().max(1000),
});

const publicForm = publicBase.extend({ dimension: z.enum(DIMENSIONS), unit: z.enum(["required", "optional"]) });

export const ANSWER_PROBLEMS = [...QUANTITY_PROBLEMS, "unit-missing"] as const;
export type AnswerProblem = (typeof ANSWER_PROBLEMS)[number];

const review = reviewBase.extend({
  verdict: z.enum(["unanswered", "invalid", "incorrect", "partial", "correct"]),
  /** Why the answer could not be read; null if it could. */
  problem: z.enum(ANSWER_PROBLEMS).nullable(),
  /** How the answer was read: `1,610,612,736 bytes = 1.5 GiB (1.61 GB)`; null if it could not be. */
  reading: z.string().nullable(),
  /** The feedback of the recognised slip, as HTML. */
  slip: z.string().nullable(),
  /** The right value as people write it, and all of it in the base unit. */
  right: z.string(),
  /** `±1%`, `±1 MiB`; null if nothing but the value itself is accepted. */
  tolerance: z.string().nullable(),
});

export type Authored = z.output<typeof authored>;
/** One variant: nothing is left to be drawn. */
export type Resolved = z.output<typeof concrete> & { readonly drawn?: Binding };
export type Answer = z.output<typeof answer>;
export type Public = z.output<typeof publicForm>;
export type Review = z.output<typeof review>;

export const kind: ItemKind<"numeric-units", Authored, Resolved, Public, Answer, Review> = {
  name: "numeric-units",
  version: 1,
  authored,
  public: publicForm,
  answer,
  review,
  resolve({ variants: drawn, ...body }, rng) {
    if (!drawn) return body;
    const binding = drawBinding(drawn, rng);
    return { ...fillBody(body, binding), drawn: withoutDerived(binding, drawn) };
  },
  asked: ({ dimension, drawn }) => [dimension, drawn ?? null],
  toPublic: ({ stem, hints, dimension, unit }, locale, render) => ({
    stem: render(stem[locale]),
    hintCount: hints.length,
    dimension,
    unit,
  }),
  hintsOf: ({ hints }) => hints,
  isAnswered: (given) => given !== undefined && given.text.trim() !== "",
};
