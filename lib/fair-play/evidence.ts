import * as z from "zod";

/** What fair play looks for. A stored name: never renamed. */
export const SIGNALS = ["speed", "same-wrong", "above-mastery", "one-origin"] as const;
export type Signal = (typeof SIGNALS)[number];

const count = z.int().min(0);
const moment = z.iso.datetime();
const period = { from: moment, to: moment };
/** The learner's own, so that single ones can be kept from boards. */
const attemptIds = z.array(z.uuid()).max(200);
const chance = z.number().min(0).max(1);

/**
 * What a finding rests on: figures and items, never anybody else's name, so that the learner can be shown all of it. Stored with flags
 * and in notices.
 */
export const evidence = z.discriminatedUnion("signal", [
  z.strictObject({
    ...{ version: z.literal(1), signal: z.literal("speed"), ...period, attemptIds },
    answers: count,
    /** Between the first and the last of them, by the server's clock. */
    seconds: z.number().min(0),
    /** What the browser said that they took together; null where it did not say it of all. */
    claimedSeconds: z.number().min(0).nullable(),
  }),
  z.strictObject({
    ...{ version: z.literal(1), signal: z.literal("same-wrong"), ...period, itemIds: z.array(z.string()).max(200) },
    /** Items that both answered wrongly within the time, and of these with the same wrong answer. */
    bothWrong: count,
    same: count,
    /** Same ones that chance lets expect, from what others answer; and how likely so many are by chance. */
    expected: z.number().min(0),
    chance,
    /** Median time between the two answers. */
    minutes: z.number().min(0),
  }),
  z.strictObject({
    ...{ version: z.literal(1), signal: z.literal("above-mastery"), ...period, attemptIds },
    answers: count,
    solved: count,
    /** Right ones that the earlier answers let expect, with room for learning. */
    expected: z.number().min(0),
    earlierAnswers: count,
    earlierShare: z.number().min(0).max(1),
    chance,
  }),
  z.strictObject({
    ...{ version: z.literal(1), signal: z.literal("one-origin"), ...period },
    accounts: count,
    /** How often one of them began within minutes of another's end, and how often two were at work together. */
    handovers: count,
    together: count,
  }),
]);
export type Evidence = z.output<typeof evidence>;
export type EvidenceOf<S extends Signal> = Extract<Evidence, { signal: S }>;
