import * as z from "zod";
import { interviewRef, setup } from "@/lib/interviews/schema";

const count = z.int().min(0);
const share = z.number().min(0).max(1);
const moment = z.iso.datetime();

const entry = z.strictObject({
  ...interviewRef.shape,
  phase: z.enum(["running", "marking", "ready"]),
  /** Null where it cannot be read any more. */
  setup: setup.pick({ role: true, level: true, minutes: true }).nullable(),
  startedAt: moment,
  endedAt: moment.nullable(),
  /** Null before it is marked, and where nothing of it counts. */
  share: share.nullable(),
  ...{ asked: count, answered: count, inAll: count },
  topics: z.array(z.strictObject({ track: z.string(), share: share.nullable() })),
});
export type HistoryEntry = z.output<typeof entry>;

/** The learner's interviews, newest first. */
export const historyOutput = z.strictObject({ interviews: z.array(entry) });
export const deleteOutput = interviewRef;

const weighedPart = z.strictObject({
  part: z.enum(["interviews", "mastery", "calibration"]),
  value: share,
  weight: share,
});
const interval = { low: share, high: share };

export const readinessOutput = z.strictObject({
  role: z.string(),
  estimate: z.strictObject({ value: share, ...interval }).nullable(),
  interviews: z.strictObject({ share, ...interval }).nullable(),
  /** The effective number of questions behind it. */
  questions: z.number().min(0),
  parts: z.array(weighedPart),
  /** The numbers from which the parts are made. */
  past: z.array(
    z.strictObject({
      ...interviewRef.shape,
      endedAt: moment,
      ageDays: z.number().min(0),
      minutes: z.number().min(0),
      share,
      weight: z.number().min(0),
    }),
  ),
  chapters: z.array(z.strictObject({ slug: z.string(), weight: count, mastery: share })),
  calibration: z.strictObject({ said: share, right: share, answers: count }).nullable(),
});
export type ReadinessOutput = z.output<typeof readinessOutput>;
