import * as z from "zod";
import { LOCALES } from "@/lib/core/locale";

const moment = z.iso.datetime();
const count = z.int().min(0);
const share = z.number().min(0).max(1);

export const REASON_MAX = 1_000;

export const regradeStatus = z.enum(["previewed", "queued", "running", "done", "cancelled", "failed"]);
export type RegradeStatus = z.output<typeof regradeStatus>;

/** Why answers are marked anew, in the author's words, in both languages or in one. Learners read it. */
export const regradeReason = z.strictObject({
  zh: z.string().trim().min(1).max(REASON_MAX).exactOptional(),
  en: z.string().trim().min(1).max(REASON_MAX).exactOptional(),
});
export type RegradeReason = z.output<typeof regradeReason>;

export const previewRegradeInput = z.strictObject({
  /** Number of the revision whose key marks. */
  revision: z.int().min(1),
  reason: regradeReason.refine((reason) => reason.zh !== undefined || reason.en !== undefined, "reason-missing"),
});
export type PreviewRegradeInput = z.output<typeof previewRegradeInput>;

/**
 * Why an answer stays as it is: another kind or edition, other things to choose from, another variant (numbers, inputs, fields), an
 * answer that the new revision cannot read, or an open answer, which its writer marks or is about to.
 */
export const KEPT_REASONS = ["kind", "edition", "parts", "asked", "unread", "self", "waiting"] as const;
export type KeptReason = (typeof KEPT_REASONS)[number];

/** Answers that read alike, with what they were worth and are. */
export const regradeSample = z.strictObject({
  answer: z.strictObject({ zh: z.string(), en: z.string() }),
  count,
  before: share,
  after: share,
});

/** What a preview found besides the changes, as it is stored. */
export const storedPreview = z.strictObject({
  version: z.literal(1),
  kept: z.partialRecord(z.enum(KEPT_REASONS), count),
  /** Sums of the earned shares of the answers that were marked anew. */
  sumBefore: z.number(),
  sumAfter: z.number(),
  samples: z.array(regradeSample).max(12),
});
export type StoredPreview = z.output<typeof storedPreview>;

export const regradeOutput = z.strictObject({
  id: z.uuid(),
  itemId: z.string(),
  status: regradeStatus,
  /** Number of the revision whose key marks. */
  revision: z.int(),
  reason: regradeReason,
  /** Nickname; null where the account is gone. */
  madeBy: z.string().nullable(),
  createdAt: moment,
  startedAt: moment.nullable(),
  endedAt: moment.nullable(),
  /** Answers that are marked anew, how many of them were looked at, and how many scores changed. */
  total: count,
  done: count,
  changed: count,
  /** What the preview and what was applied since found: scores that change, and of how many learners. */
  changes: count,
  learners: count,
  kept: storedPreview.shape.kept,
  /** Mean earned share of the answers that are marked anew; null where there are none. */
  meanBefore: share.nullable(),
  meanAfter: share.nullable(),
  samples: z.array(regradeSample),
  /** Bars of equal width from −1 to 1; a score that stays is in none. */
  histogram: z.array(z.strictObject({ from: z.number(), to: z.number(), count })),
  /** Assigned quizzes with sessions whose scores change. */
  quizzes: z.array(z.strictObject({ title: z.string().nullable(), closesAt: moment, sessions: count })),
});
export type Regrade = z.output<typeof regradeOutput>;

export const regradeOverview = z.strictObject({
  itemId: z.string(),
  kind: z.string(),
  title: z.strictObject({ zh: z.string(), en: z.string() }).nullable(),
  mayRegrade: z.boolean(),
  /** Newest first. `attempts` were answered as they were shown in it, `marked` are marked by its key now. */
  revisions: z.array(
    z.strictObject({
      number: z.int(),
      status: z.enum(["published", "superseded"]),
      publishedAt: moment.nullable(),
      note: z.string().nullable(),
      attempts: count,
      marked: count,
    }),
  ),
  /** Saved answers of quizzes that are not marked yet; they will be by the revision that was shown. */
  unmarked: count,
  /** Newest first. */
  regrades: z.array(regradeOutput),
});
export type RegradeOverview = z.output<typeof regradeOverview>;

export const itemParams = z.strictObject({ itemId: z.string().regex(/^[a-z0-9-]{1,80}$/) });
export const regradeParams = z.strictObject({ regradeId: z.uuid() });

/** The words of a reason in a language, else in the other one with its name. */
export function reasonIn(
  reason: RegradeReason,
  locale: (typeof LOCALES)[number],
): { readonly locale: (typeof LOCALES)[number]; readonly text: string } | undefined {
  const found = [locale, ...LOCALES].find((each) => reason[each] !== undefined);
  return found && { locale: found, text: reason[found] ?? "" };
}
