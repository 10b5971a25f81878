import * as z from "zod";

const count = z.int().min(0);

export const progressOutput = z.strictObject({
  totals: z.strictObject({ answers: count, answered: count, solved: count, due: count }),
  /** Items answered today in the learner's time zone, how many he set himself, and whether he ever chose a zone. */
  today: z.strictObject({ items: count, goal: count.nullable(), hasTimeZone: z.boolean() }),
  /** Every chapter that has items to practise or was practised. */
  chapters: z.array(z.strictObject({ slug: z.string(), answered: count, solved: count, items: count })),
  /** Mastery 0..1; `evidence` is the decayed weight of the answers behind it, below 5. */
  concepts: z.array(
    z.strictObject({ slug: z.string(), mastery: z.number().min(0).max(1), evidence: z.number().min(0) }),
  ),
  /** What is to be reviewed next, the earliest first. */
  due: z.array(z.strictObject({ itemId: z.string(), chapter: z.string(), due: z.iso.datetime() })),
});
export type Progress = z.output<typeof progressOutput>;

export const historyQuery = z.strictObject({ cursor: z.string().max(80).optional() });

export const historyEntry = z.strictObject({
  attemptId: z.uuid(),
  itemId: z.string(),
  chapter: z.string(),
  kind: z.string(),
  verdict: z.enum(["awaiting-marks", "incorrect", "partial", "correct"]),
  /** Earned share, 0..1; null while the learner's own marks are awaited. */
  share: z.number().min(0).max(1).nullable(),
  evidence: z.enum(["server", "self"]).nullable(),
  at: z.iso.datetime(),
});
export type HistoryEntry = z.output<typeof historyEntry>;

export const historyOutput = z.strictObject({ entries: z.array(historyEntry), nextCursor: z.string().nullable() });
export type History = z.output<typeof historyOutput>;

/** Answers by what they were about and how sure their writer said to be. Only the first answer of a day to an item is among them. */
export const calibrationOutput = z.strictObject({
  groups: z.array(
    z.strictObject({
      chapter: z.string(),
      concepts: z.array(z.string()),
      certainty: z.int().min(0).max(100),
      answers: count,
      right: count,
    }),
  ),
});
export type CalibrationOutput = z.output<typeof calibrationOutput>;
