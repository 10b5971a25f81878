import * as z from "zod";

export const MINUTES = { least: 5, most: 480, usual: 45 } as const;

/** How far ahead an interview may lie; further away a plan by days says nothing. */
export const FARTHEST_DAYS = 730;

const day = z.iso.date();

/** What a plan is made of besides what is known of the learner. Days are those of his time zone. */
export const planSettings = z.strictObject({
  /** Null: no date yet. */
  interview: day.nullable(),
  /** A slug of content/roles.yaml. */
  role: z.string().regex(/^[a-z0-9-]{1,60}$/),
  /** For learning, each day. */
  minutes: z.int().min(MINUTES.least).max(MINUTES.most),
  /** The day on which a plan was first made: none before it was missed. */
  since: day,
});
export type PlanSettings = z.output<typeof planSettings>;

/**
 * As they lie under `plan` in a learner's settings; null where there is no plan. Role and minutes that cannot be read are the usual,
 * a date that cannot be read is none: one bad value takes nothing else with it.
 */
export function readPlanSettings(stored: unknown, usualRole: string, today: string): PlanSettings | null {
  if (typeof stored !== "object" || stored === null || Array.isArray(stored)) return null;
  const from = stored as Record<string, unknown>; // each field is parsed
  const { shape } = planSettings;
  return {
    interview: shape.interview.safeParse(from["interview"]).data ?? null,
    role: shape.role.safeParse(from["role"]).data ?? usualRole,
    minutes: shape.minutes.safeParse(from["minutes"]).data ?? MINUTES.usual,
    since: shape.since.safeParse(from["since"]).data ?? today,
  };
}

/** A placement as it was drawn. How it went is read from the answers given since it began. */
export const placementDraw = z.strictObject({
  begun: z.iso.datetime(),
  /** Item ids in the order in which they are asked; none where it was declined. */
  items: z.array(z.string().regex(/^[a-z0-9-]{1,80}$/)).max(20),
  /** When the learner closed it; null while it can be gone on with. */
  ended: z.iso.datetime().nullable(),
});
export type PlacementDraw = z.output<typeof placementDraw>;

/** As it lies under `placement` in a learner's settings; what cannot be read is none. */
export function readPlacementDraw(stored: unknown): PlacementDraw | null {
  if (typeof stored !== "object" || stored === null) return null;
  // An absent end is none: settings are stored without nulls.
  return placementDraw.safeParse({ ended: null, ...stored }).data ?? null;
}
