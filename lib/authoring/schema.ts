import * as z from "zod";
import { LOCALES } from "@/lib/core/locale";
import { scoreSchema } from "@/lib/practice/schema";

/** An item's body that nobody has saved. `body` is parsed by the kind; until then it may be anything. */
export const itemDocument = z.strictObject({
  kind: z.string().max(60),
  /** The kind's version for which the body is written. */
  version: z.int().min(1).max(1_000),
  body: z.unknown(),
});
export type ItemDocument = z.output<typeof itemDocument>;

/** Chooses one variant: parameters, the order of choices, their ids. Equal seeds give equal variants. */
const seed = z.int().min(0).max(1_000_000_000);

/** One finding of the linter. */
export const documentProblem = z.strictObject({
  severity: z.enum(["error", "warning"]),
  rule: z.string(),
  /** From the body on, e.g. `["choices", 0, "text", "en"]`. */
  path: z.array(z.union([z.string(), z.number()])),
  message: z.string(),
  remedy: z.string(),
});
export type DocumentProblem = z.output<typeof documentProblem>;

const inBothLanguages = z.strictObject({ zh: z.unknown(), en: z.unknown() } satisfies Record<
  (typeof LOCALES)[number],
  z.ZodType
>);

export const previewItemInput = z.strictObject({ document: itemDocument, seed });
export const previewItemOutput = z.strictObject({
  problems: z.array(documentProblem),
  /** Null while the body breaks its kind's schema. */
  shown: z
    .strictObject({
      /** What a learner would see, in each language. */
      public: inBothLanguages,
      /** An answer to this variant that earns everything. */
      reference: z.unknown(),
      /** Expected earned share of a blind guess, 0..1. */
      guess: z.number(),
      /** HTML of the hints. */
      hints: z.array(z.strictObject({ zh: z.string(), en: z.string() })),
    })
    .nullable(),
});
export type PreviewItemOutput = z.output<typeof previewItemOutput>;

export const tryItemInput = z.strictObject({
  document: itemDocument,
  seed,
  /** Parsed by the kind's answer schema. */
  answer: z.unknown(),
});
export const tryItemOutput = z.strictObject({ score: scoreSchema, review: inBothLanguages });
export type TryItemOutput = z.output<typeof tryItemOutput>;
