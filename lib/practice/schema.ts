import * as z from "zod";
import { LOCALES } from "@/lib/core/locale";
import { selfMarks } from "@/lib/items/contract";

/** One text or form for every language. */
const inBothLanguages = <T extends z.ZodType>(schema: T) =>
  z.strictObject(Object.fromEntries(LOCALES.map((locale) => [locale, schema])) as { zh: T; en: T }); // built from LOCALES, which is zh and en

export const scoreSchema = z.discriminatedUnion("status", [
  z.strictObject({ status: z.literal("unanswered") }),
  z.strictObject({ status: z.literal("invalid"), code: z.string() }),
  z.strictObject({ status: z.literal("awaiting-marks") }),
  z.strictObject({
    status: z.literal("graded"),
    earned: z.number(),
    possible: z.number(),
    evidence: z.enum(["server", "self"]),
    slips: z.array(z.string()).readonly().exactOptional(),
  }),
]);

const itemId = z.string().regex(/^[a-z0-9-]{1,80}$/);

export const listItemViewsInput = z.strictObject({ ids: z.array(itemId).min(1).max(60) });

/** An answer that was kept and still waits for the learner's own marks. */
const pendingAttempt = z.strictObject({
  attemptId: z.uuid(),
  answer: z.unknown(),
  review: inBothLanguages(z.unknown()),
});

/**
 * One showing of an item. `public` and `review` are checked against the kind's own schemas where they are made and where they
 * are read; here they are opaque.
 */
export const itemView = z.discriminatedUnion("status", [
  z.strictObject({
    status: z.literal("active"),
    id: itemId,
    kind: z.string(),
    viewId: z.string(),
    revision: z.int(),
    attempts: z.int().min(0),
    /** The hints that this view has revealed already, as HTML. */
    hints: inBothLanguages(z.array(z.string())),
    pending: pendingAttempt.optional(),
    public: inBothLanguages(z.unknown()),
  }),
  z.strictObject({ status: z.enum(["retired", "unknown"]), id: itemId }),
]);
export type ItemView = z.output<typeof itemView>;
export type ActiveItemView = Extract<ItemView, { status: "active" }>;

export const listItemViewsOutput = z.strictObject({ views: z.array(itemView) });

export const submitAttemptInput = z.strictObject({
  viewId: z.string().max(600),
  /** Parsed by the kind's answer schema. */
  answer: z.json(),
  /** How sure the learner says to be, in percent. */
  certainty: z.int().min(0).max(100).optional(),
  /** From first sight to submission, as the browser measured it, in milliseconds. */
  durationMs: z.int().min(0).optional(),
});

export const submitAttemptOutput = z.strictObject({
  /** Absent when nothing was counted: the answer was empty or could not be read. */
  attemptId: z.uuid().optional(),
  score: scoreSchema,
  review: inBothLanguages(z.unknown()).optional(),
});
export type SubmitAttemptOutput = z.output<typeof submitAttemptOutput>;

export const markAttemptInput = z.strictObject({ marks: selfMarks });
export const markAttemptOutput = z.strictObject({ attemptId: z.uuid(), score: scoreSchema });

export const revealHintInput = z.strictObject({ viewId: z.string().max(600), number: z.int().min(1).max(5) });
export const revealHintOutput = z.strictObject({ hint: inBothLanguages(z.string()) });
