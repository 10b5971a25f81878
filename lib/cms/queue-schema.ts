import * as z from "zod";
import { localizedTitle, revisionStatus } from "@/lib/cms/schema";
import { LOCALES } from "@/lib/core/locale";

const queuedItem = z.strictObject({
  itemId: z.string(),
  chapter: z.string(),
  kind: z.string(),
  /** Perhaps empty: it may not be written yet. */
  title: localizedTitle,
});

const queuedRevision = queuedItem.extend({
  revisionId: z.uuid(),
  number: z.int(),
  status: revisionStatus,
  /** Nickname; null where it came from content/ or the account is gone. */
  author: z.string().nullable(),
  note: z.string().nullable(),
  openComments: z.int(),
  /** Of the step that brought it here. */
  since: z.iso.datetime(),
});

/** Why a revision of mine is mine to go on with. `overtaken`: another one was saved or published meanwhile, compare and save over it. */
export const returnReason = z.enum(["changes_asked", "approved", "overtaken"]);
/** Why a published item wants a look. */
export const staleReason = z.enum(["review-date", "facts", "behind"]);

const listOf = <T extends z.ZodType>(entry: T) =>
  z.strictObject({
    /** The oldest first, at most QUEUE_SHOWN. */
    entries: z.array(entry),
    /** How many there are in all. */
    total: z.int(),
  });

export const QUEUE_SHOWN = 100;

export const cmsQueue = z.strictObject({
  /** What others handed in and this viewer may judge. */
  forReview: listOf(queuedRevision),
  /** What this viewer wrote and has to go on with. */
  returned: listOf(queuedRevision.extend({ reason: returnReason })),
  /** Versions of content/ that differ from what was published here; empty for who may not judge them. */
  upstream: listOf(queuedRevision),
  stale: listOf(
    queuedItem.extend({
      reasons: z.array(staleReason),
      reviewOn: z.iso.date().nullable(),
      /** The month in which the facts were last checked. */
      reviewed: z.string(),
      behind: z.enum(LOCALES).nullable(),
    }),
  ),
});
export type CmsQueue = z.output<typeof cmsQueue>;
