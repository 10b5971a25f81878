import * as z from "zod";
import { evidence } from "@/lib/fair-play/evidence";

export const WHY_MIN = 10;
export const TEXT_MAX = 1_000;
export const FLAG_STATUSES = ["open", "acted", "dismissed"] as const;
/** For how many days an account can be kept from boards; null: until it is lifted. */
export const EXCLUSION_DAYS = [7, 30] as const;

const moment = z.iso.datetime();
const why = z.string().trim().min(WHY_MIN).max(TEXT_MAX);

export const flagRef = z.strictObject({ flagId: z.uuid() });
export const flagQuery = z.strictObject({
  status: z.enum(FLAG_STATUSES).optional(),
  cursor: z.string().max(80).optional(),
});
export type FlagQuery = z.output<typeof flagQuery>;

export const flag = z.strictObject({
  flagId: z.uuid(),
  /** Nicknames; null where the account is gone or the finding is about one alone. */
  nickname: z.string().nullable(),
  other: z.string().nullable(),
  /** Whether it is about the viewer himself, who does not judge it. */
  isOwn: z.boolean(),
  evidence,
  status: z.enum(FLAG_STATUSES),
  createdAt: moment,
  reply: z.string().nullable(),
  repliedAt: moment.nullable(),
  decidedAt: moment.nullable(),
  decidedBy: z.string().nullable(),
  /** What is kept from boards because of it; those that were lifted as well. */
  exclusions: z.array(
    z.strictObject({
      /** Null: everything of the account. Otherwise so many answers. */
      answers: z.int().min(1).nullable(),
      why: z.string(),
      fromAt: moment,
      untilAt: moment.nullable(),
      liftedAt: moment.nullable(),
    }),
  ),
});
export type Flag = z.output<typeof flag>;
export const flagListOutput = z.strictObject({
  flags: z.array(flag),
  /** How many wait for somebody. */
  open: z.int().min(0),
  nextCursor: z.string().nullable(),
});

/**
 * `dismiss`: nothing was wrong, and what was kept from boards comes back. `answers`: the answers of the finding are kept from boards.
 * `member`: boards do not show the account for the time. `uphold`: after a reply, it stays as it was decided.
 */
export const decisionInput = z.discriminatedUnion("act", [
  z.strictObject({ act: z.literal("dismiss"), why }),
  z.strictObject({ act: z.literal("answers"), why }),
  z.strictObject({ act: z.literal("member"), why, days: z.literal(EXCLUSION_DAYS).nullable() }),
  z.strictObject({ act: z.literal("uphold"), why }),
]);
export type Decision = z.output<typeof decisionInput>;
export const ACTS = ["dismiss", "answers", "member", "uphold"] as const satisfies readonly Decision["act"][];
export const decisionOutput = flagRef.extend({
  act: z.enum(ACTS),
  before: z.enum(FLAG_STATUSES),
  status: z.enum(FLAG_STATUSES),
});

export const replyInput = z.strictObject({ text: z.string().trim().min(1).max(TEXT_MAX) });
export const replyOutput = flagRef.extend({ repliedAt: moment });
