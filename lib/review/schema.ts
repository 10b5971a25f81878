import * as z from "zod";
import { RATING_REASONS } from "@/lib/review/derive-rating";
import { reviewSettings } from "@/lib/review/review-settings";

const count = z.int().min(0);
const share = z.number().min(0).max(1);
const itemId = z.string().regex(/^[a-z0-9-]{1,80}$/);
const rating = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]);
const localDay = z.iso.date();

export const queueQuery = z.strictObject({ early: z.literal("1").optional() });

export const queueOutput = z.strictObject({
  entries: z.array(
    z.strictObject({
      itemId: z.string(),
      chapter: z.string(),
      kind: z.enum(["due", "new", "early"]),
      /** Probability of recall now; 0 for a new item. */
      retrievability: share,
    }),
  ),
  /** Reviews of today, wherever they were answered. */
  doneToday: count,
});
export type Queue = z.output<typeof queueOutput>;

export const cardParams = z.strictObject({ itemId });

export const cardOutput = z.strictObject({
  itemId: z.string(),
  isSuspended: z.boolean(),
  isBuried: z.boolean(),
  due: z.iso.datetime().nullable(),
  /** Null for a card without a review. See CardExplanation. */
  why: z
    .strictObject({
      ...{ stability: z.number(), difficulty: z.number(), retrievability: share, desired: share },
      ...{ elapsedDays: z.number(), intervalDays: z.number(), factor: z.number(), decay: z.number() },
      ...{ reps: count, lapses: count },
    })
    .nullable(),
  /** Today's review of the card. */
  review: z
    .strictObject({
      attemptId: z.uuid(),
      rating,
      derived: rating,
      reason: z.enum(RATING_REASONS),
      /** What each rating would make of the card: days until it is due again. */
      days: z.record(z.enum(["1", "2", "3", "4"]), z.number()),
    })
    .nullable(),
});
export type ReviewedCard = z.output<typeof cardOutput>;

export const actInput = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("rate"), attemptId: z.uuid(), rating }),
  z.strictObject({ kind: z.enum(["bury", "suspend", "resume", "reset"]), itemId }),
]);
export type ActInput = z.output<typeof actInput>;

export const actOutput = z.strictObject({ itemId: z.string() });

export const undoOutput = z.strictObject({
  itemId: z.string(),
  chapter: z.string(),
  /** What was taken back: the review itself, or an act about a card. */
  undone: z.enum(["review", "rate", "bury", "suspend", "resume", "reset"]),
});
export type Undone = z.output<typeof undoOutput>;

/** Of the settings a learner writes himself; parameters are learnt from his log. */
export const updateReviewSettingsInput = reviewSettings.omit({ parameters: true }).partial();
export type UpdateReviewSettingsInput = z.output<typeof updateReviewSettingsInput>;

export const overviewOutput = z.strictObject({
  today: localDay,
  due: count,
  fresh: count,
  doneToday: count,
  cards: z.strictObject({
    known: count,
    suspended: z.array(z.strictObject({ itemId: z.string(), chapter: z.string() })),
  }),
  forecast: z.array(z.strictObject({ day: localDay, due: count })),
  streak: z.strictObject({ days: count, longest: count, isTodayDone: z.boolean(), isPauseLeft: z.boolean() }),
  /** Reviews of the last 30 days that were not first ones, and the share of them that was recalled. */
  retention: z.strictObject({ reviews: count, recalled: share.nullable() }),
  settings: reviewSettings.omit({ parameters: true }),
  hasTimeZone: z.boolean(),
  optimiser: z.strictObject({
    isOwn: z.boolean(),
    /** Reviews to learn from, and how many are needed. */
    reviews: count,
    needed: count,
  }),
});
export type ReviewOverview = z.output<typeof overviewOutput>;

export const settingsOutput = z.strictObject({ settings: reviewSettings.omit({ parameters: true }) });

export const optimiseOutput = z.strictObject({
  /** Whether the new parameters foretold the latest fifth of the reviews better than those before, and were taken. */
  isTaken: z.boolean(),
  reviews: count,
  /** Log loss on the latest fifth, with the parameters before and with those learnt from the rest; lower is better. */
  before: z.number(),
  after: z.number(),
});
export type Optimised = z.output<typeof optimiseOutput>;

export const logOutput = z.strictObject({
  columns: z.array(z.string()),
  rows: z.array(z.array(z.union([z.string(), z.number()]))),
});
