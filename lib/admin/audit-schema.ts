import * as z from "zod";

const moment = z.iso.datetime();

/** Rows of one page, at most. */
export const AUDIT_PAGE_MAX = 500;

/** Where the list goes on: time and id of the last entry that was shown. */
const cursor = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z_[0-9a-f-]{36}$/);

export const auditQuery = z.strictObject({
  /** A category such as `account`, or a whole action such as `account.rights`. */
  action: z
    .string()
    .regex(/^[a-z-]+(\.[a-z-]+)?$/)
    .max(80)
    .optional(),
  /** Part of a nickname, or the id of an account or learner. */
  actor: z.string().trim().min(1).max(100).optional(),
  object: z.string().trim().min(1).max(100).optional(),
  from: moment.optional(),
  /** Exclusive. */
  to: moment.optional(),
  /** Part of an action, or the beginning of an object's id. */
  q: z.string().trim().min(1).max(100).optional(),
  cursor: cursor.optional(),
  limit: z.coerce.number().int().min(1).max(AUDIT_PAGE_MAX).default(50),
});
export type AuditQuery = z.output<typeof auditQuery>;

/** Who did it: `gone` for an account that was deleted, `guest` for somebody without one, `site` for nobody. */
const auditActor = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("account"), id: z.uuid(), nickname: z.string() }),
  z.strictObject({ kind: z.enum(["gone", "guest"]), id: z.uuid() }),
  z.strictObject({ kind: z.literal("site") }),
]);

export const auditEvent = z.strictObject({
  id: z.uuid(),
  at: moment,
  action: z.string(),
  actor: auditActor,
  object: z.string().nullable(),
  before: z.json(),
  after: z.json(),
  requestId: z.string().nullable(),
});
export type AuditEvent = z.output<typeof auditEvent>;

export const auditPage = z.strictObject({
  events: z.array(auditEvent),
  nextCursor: z.string().nullable(),
  /** Every action that was ever done, for the filter. */
  actions: z.array(z.string()),
});
export type AuditPage = z.output<typeof auditPage>;
