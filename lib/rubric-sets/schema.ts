import * as z from "zod";
import { itemId } from "@/lib/cms/schema";
import { slug } from "@/lib/content/schema";
import { MISSING } from "@/lib/rubric-sets/missing-in-item";

export const MOST_ITEMS = 60;
export const LEVELS = ["intern", "junior", "senior"] as const;

const count = z.int().min(0);
const titleText = z.string().trim().max(120);
/** One language is enough to begin with; the other is named as missing. */
const title = z
  .strictObject({ zh: titleText, en: titleText })
  .refine(({ zh, en }) => zh !== "" || en !== "", "a title in one language at least");
/** As it is stored: a set is read even where its title breaks today's rules. */
export const storedTitle = z.object({ zh: z.string().catch(""), en: z.string().catch("") }).catch({ zh: "", en: "" });
const anyTitle = z.strictObject({ zh: z.string(), en: z.string() });
const level = z.enum(LEVELS);
const minutes = z.int().min(1).max(180);

export const rubricSetRef = z.strictObject({ setId: z.uuid() });

/** `from`: the set whose items, level and role the new one begins with. */
export const createRubricSetInput = z.strictObject({ title, from: z.uuid().optional() });
export type CreateRubricSetInput = z.output<typeof createRubricSetInput>;

/** A set as it is to be, written from the version that is named. */
export const updateRubricSetInput = z.strictObject({
  version: z.int().min(1),
  title,
  level: level.nullable(),
  role: slug.max(80).nullable(),
  items: z
    .array(z.strictObject({ itemId, minutes: minutes.nullable() }))
    .max(MOST_ITEMS)
    .refine((items) => new Set(items.map((item) => item.itemId)).size === items.length, "an item stands twice"),
});
export type UpdateRubricSetInput = z.output<typeof updateRubricSetInput>;

export const archiveRubricSetInput = z.strictObject({ archived: z.boolean() });

const head = {
  ...rubricSetRef.shape,
  title: anyTitle,
  level: level.nullable(),
  role: z.string().nullable(),
  /** Nickname; null: the account is closed. */
  owner: z.string().nullable(),
  isMine: z.boolean(),
  isArchived: z.boolean(),
  updatedAt: z.iso.datetime(),
};

export const rubricSetEntry = z.strictObject({
  ...head,
  items: count,
  /** Sum of those that are planned. */
  minutes: count,
});
export type RubricSetEntry = z.output<typeof rubricSetEntry>;

export const rubricSetList = z.strictObject({ sets: z.array(rubricSetEntry) });

export const rubricSetItem = z.strictObject({
  itemId: z.string(),
  title: anyTitle,
  difficulty: z.int().nullable(),
  minutes: z.int().nullable(),
  /** What an interview would ask: the published revision; null before there is one. */
  revisionId: z.uuid().nullable(),
  /** How many of each its rubric has. */
  points: count,
  followUps: count,
  misconceptions: count,
  /** Why an interview cannot make full use of it. */
  missing: z.array(z.enum(MISSING)),
});
export type RubricSetItem = z.output<typeof rubricSetItem>;

export const rubricSet = z.strictObject({
  ...head,
  version: z.int(),
  mayEdit: z.boolean(),
  mayArchive: z.boolean(),
  items: z.array(rubricSetItem),
});
export type RubricSet = z.output<typeof rubricSet>;
