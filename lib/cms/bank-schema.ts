import * as z from "zod";
import { itemId, revisionStatus } from "@/lib/cms/schema";
import { slug } from "@/lib/content/schema";
import { kinds } from "@/lib/items/kinds.generated";

/** Where an item stands: the status of the revision that editors write from, or that it was taken out of use. */
export const bankStatus = z.enum([...revisionStatus.exclude(["superseded"]).options, "unwritten", "retired"]);
export type BankStatus = z.output<typeof bankStatus>;

/** `complete`; a text of that language is empty; or it did not follow when the other one was changed. */
export const languageState = z.enum(["complete", "zh-missing", "en-missing", "zh-behind", "en-behind"]);
export type LanguageState = z.output<typeof languageState>;

export const BANK_SORTS = ["id", "recent", "difficulty", "attempts", "facility", "discrimination"] as const;
export const BANK_PAGE_SIZE = 50;
const MOST_PAGES = 400;

const kindName = z.enum(Object.keys(kinds) as [keyof typeof kinds, ...(keyof typeof kinds)[]]); // there is at least one

/** What is looked for; query parameters, all of which must hold. */
export const bankQuery = z.strictObject({
  /** Words of the id or the title, in either language. */
  q: z.string().trim().max(200).optional(),
  chapter: slug.max(80).optional(),
  concept: slug.max(80).optional(),
  kind: kindName.optional(),
  use: z.enum(["practice", "assessment"]).optional(),
  difficulty: z.coerce.number().int().min(1).max(5).optional(),
  status: bankStatus.optional(),
  language: languageState.optional(),
  /** `few`: too few answers to judge; `flagged`: with any flag; `fine`: with figures and without a flag. */
  statistics: z.enum(["few", "flagged", "fine"]).optional(),
  /** `mine`, or the id of who saved the revision. */
  author: z.union([z.literal("mine"), z.uuid()]).optional(),
  /** The scheduled day of review: past, within 30 days, or none set. */
  review: z.enum(["due", "soon", "none"]).optional(),
  tag: z.string().trim().min(1).max(40).optional(),
  sort: z.enum(BANK_SORTS).optional(),
  page: z.coerce.number().int().min(1).max(MOST_PAGES).optional(),
});
export type BankQuery = z.output<typeof bankQuery>;

export const bankRow = z.strictObject({
  itemId: z.string(),
  title: z.strictObject({ zh: z.string(), en: z.string() }),
  chapter: z.string(),
  kind: z.string().nullable(),
  use: z.enum(["practice", "assessment"]),
  difficulty: z.int().nullable(),
  status: bankStatus,
  /** The revision that editors write from. */
  revisionId: z.uuid().nullable(),
  number: z.int().nullable(),
  /** What learners get. */
  publishedNumber: z.int().nullable(),
  language: languageState,
  /** Nickname of who saved it. */
  author: z.string().nullable(),
  changedAt: z.iso.datetime(),
  reviewOn: z.iso.date().nullable(),
  tags: z.array(z.string()),
  /** Of the published revision; null: none were folded yet. */
  statistics: z
    .strictObject({
      attempts: z.int(),
      facility: z.number().nullable(),
      discrimination: z.number().nullable(),
      flags: z.array(z.string()),
    })
    .nullable(),
});
export type BankRow = z.output<typeof bankRow>;

export const bankPage = z.strictObject({
  rows: z.array(bankRow),
  total: z.int(),
  page: z.int(),
  pages: z.int(),
});
export type BankPage = z.output<typeof bankPage>;

/** What can be chosen from besides what the page knows itself. */
export const bankFacets = z.strictObject({
  authors: z.array(z.strictObject({ userId: z.uuid(), nickname: z.string() })),
  tags: z.array(z.string()),
});
export type BankFacets = z.output<typeof bankFacets>;

export const MOST_AT_ONCE = 50;

/** One thing done to many items. `step` moves the revision that editors write from. */
export const bulkInput = z.strictObject({
  itemIds: z.array(itemId).min(1).max(MOST_AT_ONCE),
  act: z.discriminatedUnion("do", [
    z.strictObject({ do: z.literal("tag"), add: z.boolean(), tag: z.string().trim().min(1).max(40) }),
    z.strictObject({
      do: z.literal("step"),
      to: z.enum(["in_review", "approved", "changes_asked", "published", "draft"]),
      note: z.string().trim().max(2_000),
    }),
    z.strictObject({ do: z.literal("retire"), retired: z.boolean() }),
    z.strictObject({ do: z.literal("review-on"), day: z.iso.date().nullable() }),
  ]),
});
export type BulkInput = z.output<typeof bulkInput>;

export const bulkOutput = z.strictObject({
  done: z.array(z.string()),
  /** Those to which it was not done, each with the code of its problem. */
  refused: z.array(z.strictObject({ itemId: z.string(), code: z.string() })),
});
export type BulkOutput = z.output<typeof bulkOutput>;

/** Where an item stands or is asked for. */
export const itemUses = z.strictObject({
  /** Sections of lessons, by the address of the page without its language. */
  lessons: z.array(z.strictObject({ chapter: z.string(), section: z.string().nullable(), isQuiz: z.boolean() })),
  /** Assigned quizzes that can draw it, newest first. */
  assignments: z.array(
    z.strictObject({
      assignmentId: z.uuid(),
      title: z.string(),
      opensAt: z.iso.datetime(),
      closesAt: z.iso.datetime(),
    }),
  ),
  rubricSets: z.array(z.strictObject({ id: z.uuid(), title: z.strictObject({ zh: z.string(), en: z.string() }) })),
  lab: z.string().nullable(),
  /** Learners who have a review card of it, and answers ever given. */
  cards: z.int(),
  attempts: z.int(),
});
export type ItemUses = z.output<typeof itemUses>;
