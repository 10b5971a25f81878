import * as z from "zod";

export const CHECKS = [
  "application",
  "database",
  "migrations",
  "audit",
  "backup",
  "disk",
  "content",
  "mail",
  "limits",
  "process",
] as const;

/** `note`: somebody should look. `bad`: something is in danger. `none`: there is nothing to judge. */
export const VERDICTS = ["good", "note", "bad", "none"] as const;

const unit = z.enum(["text", "count", "bytes", "milliseconds", "seconds", "moment", "share"]);
const fact = z.strictObject({ name: z.string(), unit, value: z.union([z.string(), z.number()]) });
export type HealthFact = z.output<typeof fact>;

const check = z.strictObject({
  id: z.enum(CHECKS),
  verdict: z.enum(VERDICTS),
  /** Why, as a key of the words for it. */
  reason: z.string(),
  facts: z.array(fact),
});
export type HealthCheck = z.output<typeof check>;

export const healthReport = z.strictObject({ at: z.iso.datetime(), checks: z.array(check) });
export type HealthReport = z.output<typeof healthReport>;
