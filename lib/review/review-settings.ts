import * as z from "zod";

export const RETENTION = { least: 0.8, most: 0.97, usual: 0.9 } as const;
export const NEW_PER_DAY = { most: 100, usual: 5 } as const;
export const DUE_PER_DAY = { most: 1_000, usual: 100 } as const;

/** Weights of FSRS-6. */
export const PARAMETER_COUNT = 21;

/** What a learner sets himself about reviews. `parameters` null: those that FSRS comes with. */
export const reviewSettings = z.strictObject({
  /** The share of reviews that he wants to recall. */
  retention: z.number().min(RETENTION.least).max(RETENTION.most),
  newPerDay: z.int().min(0).max(NEW_PER_DAY.most),
  duePerDay: z.int().min(1).max(DUE_PER_DAY.most),
  parameters: z.array(z.number()).length(PARAMETER_COUNT).readonly().nullable(),
});
export type ReviewSettings = z.output<typeof reviewSettings>;

export const USUAL_REVIEW_SETTINGS: ReviewSettings = {
  retention: RETENTION.usual,
  newPerDay: NEW_PER_DAY.usual,
  duePerDay: DUE_PER_DAY.usual,
  parameters: null,
};

/** As they lie under `review` in a learner's settings, field by field: what is missing or cannot be read is the usual. */
export function readReviewSettings(stored: unknown): ReviewSettings {
  if (typeof stored !== "object" || stored === null) return USUAL_REVIEW_SETTINGS;
  const fields = Object.entries(reviewSettings.shape).flatMap(([name, schema]) => {
    const read = schema.safeParse((stored as Record<string, unknown>)[name]); // each field is parsed
    return read.success ? [[name, read.data] as const] : [];
  });
  return { ...USUAL_REVIEW_SETTINGS, ...Object.fromEntries(fields) };
}
