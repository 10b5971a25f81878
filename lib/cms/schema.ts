import * as z from "zod";
import { documentProblem, itemDocument } from "@/lib/authoring/schema";
import { isShallow } from "@/lib/core/is-shallow";
import { codePair } from "@/lib/code-pairs/code-pair";
import { PAIR_COUNT } from "@/lib/code-pairs/schema";
import { itemRound, slug } from "@/lib/content/schema";
import { LOCALES } from "@/lib/core/locale";

const moment = z.iso.datetime();
const day = z.iso.date();
export const itemId = slug.max(80);
/** Of an item that is yet to be made: `/cms/items/new` is the page that makes them. */
export const newItemId = itemId.refine((id) => id !== "new", "a page has this address");

/** Every status that a revision can have. An item that was taken out of use is `retired` itself. */
export const revisionStatus = z.enum(["draft", "in_review", "changes_asked", "approved", "published", "superseded"]);
export type RevisionStatus = z.output<typeof revisionStatus>;

/** May be unfinished. */
export const localizedTitle = z.strictObject({ zh: z.string().max(20_000), en: z.string().max(20_000) });

/**
 * All that an author writes about an item, finished or not: texts may be empty, lists too, and the body may break its kind's schema.
 * What is missing is told by the linter, never refused on saving.
 */
export const cmsDocument = itemDocument.extend({
  body: itemDocument.shape.body.refine((body) => isShallow(body), "nested too deeply"),
  title: localizedTitle,
  use: z.enum(["practice", "assessment"]),
  questions: z.array(slug.max(80)).max(20),
  /** Null: not said yet. */
  difficulty: z.int().min(1).max(5).nullable(),
  /** Ids of the chapter's sources. */
  sources: z.array(slug.max(80)).max(20),
  /** `YYYY-MM` in which the facts were last checked; empty: not yet. */
  reviewed: z.string().regex(/^(\d{4}-(0[1-9]|1[0-2]))?$/),
  lab: slug.max(80).nullable(),
  /** From 2 on, raised by an author who says that a change makes it another question. */
  edition: z.int().min(1).max(1_000),
  /** Absent in drafts that are older than rounds. */
  round: itemRound.nullable().default(null),
});
export type CmsDocument = z.output<typeof cmsDocument>;

export const createItemInput = z.strictObject({
  id: newItemId,
  chapter: slug.max(80),
  kind: slug.max(60),
  use: z.enum(["practice", "assessment"]),
  /** An item whose newest revision is copied. */
  from: itemId.optional(),
});
export const itemRef = z.strictObject({ itemId: z.string() });

export const saveDraftInput = z.strictObject({
  /** The version that the editor holds; 0: there is none yet. */
  version: z.int().min(0),
  /** The revision that the editor has seen and writes from (`newestId` when it was opened or compared); null where there is none. */
  baseId: z.uuid().nullable(),
  document: cmsDocument,
});
export const draftOutput = z.strictObject({
  version: z.int(),
  updatedAt: moment,
  /** Others who have unsaved work on the item. */
  others: z.array(z.strictObject({ nickname: z.string(), updatedAt: moment })),
});

export const saveRevisionInput = z.strictObject({
  draftVersion: z.int().min(1),
  note: z.string().trim().max(500),
  /** Says that the newest revision was seen and is to be replaced, where it is not the one that the draft was begun from. */
  over: z.uuid().optional(),
  /** Says that the texts of the language that did not follow are right as they stand. */
  othersHold: z.boolean().optional(),
});
export const revisionRef = z.strictObject({ revisionId: z.uuid(), number: z.int(), status: revisionStatus });

/** One line of an item's history. */
export const revisionEntry = revisionRef.extend({
  createdAt: moment,
  publishedAt: moment.nullable(),
  origin: z.enum(["content", "editor"]),
  /** Null where it came from content/ or the account is gone. */
  author: z.strictObject({ userId: z.uuid(), nickname: z.string() }).nullable(),
  note: z.string().nullable(),
  behind: z.enum(LOCALES).nullable(),
  openComments: z.int(),
});
export type RevisionEntry = z.output<typeof revisionEntry>;

export const revisionStep = z.strictObject({
  from: revisionStatus,
  to: revisionStatus,
  actor: z.string().nullable(),
  note: z.string().nullable(),
  at: moment,
});

export const revisionComment = z.strictObject({
  id: z.uuid(),
  /** JSON pointer from the document on; empty: the whole. */
  path: z.string(),
  text: z.string(),
  author: z.string().nullable(),
  isMine: z.boolean(),
  createdAt: moment,
  resolvedAt: moment.nullable(),
});

/** What the asking viewer may do; the server asks again. */
export const itemRights = z.strictObject({
  mayEdit: z.boolean(),
  mayReview: z.boolean(),
  mayPublish: z.boolean(),
  mayRetire: z.boolean(),
});

export const editedItem = z.strictObject({
  itemId: z.string(),
  chapter: z.string(),
  status: z.enum(["active", "retired"]),
  reviewOn: day.nullable(),
  tags: z.array(z.string()),
  rights: itemRights,
  /** By number, the highest first. */
  revisions: z.array(revisionEntry),
  /** The revision to write from: the latest of what was published or is under way. Upstream changes that wait are no part of that line. */
  newestId: z.uuid().nullable(),
  /** Its document; null for an item that has none. */
  newest: cmsDocument.nullable(),
  draft: z
    .strictObject({ version: z.int(), baseId: z.uuid().nullable(), updatedAt: moment, document: cmsDocument })
    .nullable(),
  others: draftOutput.shape.others,
});
export type EditedItem = z.output<typeof editedItem>;

export const revisionOutput = revisionEntry.extend({
  document: cmsDocument,
  steps: z.array(revisionStep),
  comments: z.array(revisionComment),
  rights: itemRights,
});
export type RevisionOutput = z.output<typeof revisionOutput>;

/**
 * Moves a revision on: to review, back with changes asked, approved, published, back to a draft; or to `superseded`: dropped by its
 * author, or an upstream change that is turned down.
 */
export const stepInput = z.strictObject({
  to: revisionStatus,
  note: z.string().trim().max(2_000),
  /** With the step to review of an exercise in code: what its code gives, made in the author's browser. */
  pairs: z.array(codePair).min(PAIR_COUNT).max(200).optional(),
});

export const commentInput = z.strictObject({ path: z.string().max(300), text: z.string().trim().min(1).max(4_000) });
export const resolveCommentInput = z.strictObject({ resolved: z.boolean() });

export const retireInput = z.strictObject({ retired: z.boolean() });
export const retireOutput = z.strictObject({ itemId: z.string(), status: z.enum(["active", "retired"]) });
export const itemFactsInput = z.strictObject({
  reviewOn: day.nullable().optional(),
  tags: z.array(z.string().trim().min(1).max(40)).max(20).optional(),
});

export const itemFactsOutput = z.strictObject({
  itemId: z.string(),
  reviewOn: day.nullable(),
  tags: z.array(z.string()),
});

/** The content linter over an unsaved document, the bank around it included. */
export const checkInput = z.strictObject({ itemId, document: cmsDocument });
export const checkOutput = z.strictObject({
  problems: z.array(documentProblem),
  /** Whether nothing stands in the way of a review. */
  isReady: z.boolean(),
});

export const PICTURE_MAX_BYTES = 5 * 1024 * 1024;
export const PICTURE_TYPES = ["image/png", "image/jpeg", "image/webp", "image/gif"] as const;
export const pictureOutput = z.strictObject({
  /** As Markdown names it, its size behind it: `![alt](/media/<id>#640x480)`. */
  address: z.string(),
  width: z.int(),
  height: z.int(),
});
