import * as z from "zod";
import { codePair } from "@/lib/code-pairs/code-pair";
import { localizedText } from "@/lib/items/contract";
import { LANGUAGES } from "@/lib/runtime/contract";

/** The item kind whose bodies hold such an exercise. A stored key. */
export const CODE_KIND = "code";

/** At least so many are stored with a revision, and so many are drawn for one try. */
export const PAIR_COUNT = 40;
export const DRAWN = 10;

const code = z.string().trim().min(1).max(20_000);
const identifier = z.string().regex(/^[A-Za-z_$][\w$]{0,79}$/, "must be the name of a function");
const language = z.enum(LANGUAGES);

/** A value in canonical encoding; any JSON of that form will do when it is written by hand. */
const encoded = z.string().max(20_000).refine(isJson, "must be JSON");
const encodedList = encoded.refine(
  (text) => isJson(text) && Array.isArray(JSON.parse(text)),
  "must be a list of arguments",
);

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

export const comparison = z.discriminatedUnion("mode", [
  z.strictObject({ mode: z.literal("exact") }),
  z.strictObject({
    mode: z.literal("tolerance"),
    relative: z.number().min(0).max(0.1),
    absolute: z.number().min(0),
  }),
  z.strictObject({ mode: z.literal("set") }),
]);

/**
 * What an exercise in code is made of. `programs`: one for each language that may be chosen; the learner begins with `starter`,
 * `reference` is right. `generator` defines `generate(index)`, which gives the list of arguments of pair number `index`; chance in
 * it is repeatable. `wrong`: solutions that fail, each with the hint meant for it.
 */
export const codeExercise = z.object({
  programs: z
    .array(
      z.strictObject({
        language,
        entry: identifier,
        signature: z.string().trim().min(1).max(200),
        starter: code,
        reference: code,
      }),
    )
    .min(1)
    .max(3)
    .refine((all) => new Set(all.map((each) => each.language)).size === all.length, "two programs have one language"),
  generator: z.strictObject({ language, code }),
  examples: z
    .array(z.strictObject({ arguments: encodedList, result: encoded }))
    .min(1)
    .max(5),
  wrong: z
    .array(z.strictObject({ id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/), language, code, hint: localizedText }))
    .min(3)
    .max(12)
    .refine((all) => new Set(all.map(({ id }) => id)).size === all.length, "two wrong solutions have one id"),
  comparison: comparison.default({ mode: "exact" }),
});
export type CodeExercise = z.output<typeof codeExercise>;

/** content/chapters/<nn-slug>/code-pairs/<item>.json, written by `npm run content:pairs`. */
export const pairsFile = z.strictObject({
  version: z.literal(1),
  item: z.string(),
  /** Of the exercise from which the pairs were made. */
  exercise: z.string(),
  pairs: z.array(codePair).min(PAIR_COUNT),
});
export type PairsFile = z.output<typeof pairsFile>;
