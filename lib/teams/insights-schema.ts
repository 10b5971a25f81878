import * as z from "zod";

const count = z.int().min(0);
const share = z.number().min(0).max(1);

export const insightsOutput = z.strictObject({
  /** How many agreed, and how many it takes before anything is said. */
  sharing: count,
  needed: count,
  /** Of the last weeks in the team's zone, oldest first; empty while too few agreed. */
  weeks: z.array(z.strictObject({ monday: z.iso.date(), answered: count, solved: count, active: count })),
  /** By chapter, in their order; empty while too few agreed. */
  chapters: z.array(
    z.strictObject({
      slug: z.string(),
      concepts: z.array(
        z.strictObject({
          slug: z.string(),
          /** Of how many members something is known. */
          members: count,
          /** Mean mastery in steps of a twentieth; null where it is known of too few. */
          mastery: share.nullable(),
        }),
      ),
    }),
  ),
  /** Who offers help with what, for concepts in which he is strong. */
  helpers: z.array(z.strictObject({ concept: z.string(), nicknames: z.array(z.string()) })),
});
export type Insights = z.output<typeof insightsOutput>;
