import * as z from "zod";

const moment = z.iso.datetime();

/** As pg-boss 10 names them; `retry` waits for another try. */
export const JOB_STATES = ["created", "retry", "active", "completed", "cancelled", "failed"] as const;

export const jobQuery = z.strictObject({
  state: z.enum(JOB_STATES).optional(),
  /** Id of the last one that was shown. */
  cursor: z.uuid().optional(),
});
export type JobQuery = z.output<typeof jobQuery>;

const timer = z.strictObject({
  name: z.string(),
  everyMs: z.number(),
  startedAt: moment,
  ms: z.number().nullable(),
  rounds: z.int(),
  failures: z.int(),
  failure: z.strictObject({ at: moment, message: z.string() }).nullable(),
});

const queuedJob = z.strictObject({
  id: z.uuid(),
  queue: z.string(),
  state: z.enum(JOB_STATES),
  createdAt: moment,
  startedAt: moment.nullable(),
  endedAt: moment.nullable(),
  tries: z.int(),
  /** First line of the last error. */
  error: z.string().nullable(),
});
export type QueuedJob = z.output<typeof queuedJob>;

export const jobOverview = z.strictObject({
  /** What this server does by the clock. */
  timers: z.array(timer),
  /** How many jobs of each queue are in each state. */
  counts: z.array(z.strictObject({ queue: z.string(), state: z.enum(JOB_STATES), count: z.int() })),
  jobs: z.array(queuedJob),
  nextCursor: z.uuid().nullable(),
});
export type JobOverview = z.output<typeof jobOverview>;

export const jobParams = z.strictObject({ jobId: z.uuid() });
export const jobAct = z.strictObject({ act: z.enum(["retry", "cancel"]) });
export const jobChange = z.strictObject({
  id: z.uuid(),
  before: z.enum(JOB_STATES),
  state: z.enum(JOB_STATES),
});
