import * as z from "zod";
import { cmsDocument, itemId, newItemId } from "@/lib/cms/schema";
import { slug } from "@/lib/content/schema";

const moment = z.iso.datetime();

/** As lib/exchange reads at most from one file. */
export const MOST_IMPORTED = 2_000;
/** A file of 20 MB, its pictures in base64. */
export const IMPORT_MAX_BYTES = 32 * 1024 * 1024;

/** What a draft is made of; a picture is named in the document's texts as `![…](exchange:name)` until it is kept. */
export const importContent = z.strictObject({
  document: cmsDocument,
  pictures: z.array(z.strictObject({ name: z.string().max(120), base64: z.string() })).max(40),
});
export type ImportContent = z.output<typeof importContent>;

export const startImportInput = z.strictObject({
  fileName: z.string().trim().min(1).max(200),
  items: z
    .array(
      z.discriminatedUnion("isKnown", [
        importContent.extend({ isKnown: z.literal(true), id: itemId, chapter: slug.max(80) }),
        importContent.extend({ isKnown: z.literal(false), id: newItemId, chapter: slug.max(80) }),
      ]),
    )
    .min(1)
    .max(MOST_IMPORTED)
    .refine((items) => new Set(items.map(({ id }) => id)).size === items.length, "an id stands twice"),
});

export const importRef = z.strictObject({ importId: z.uuid() });

export const importStatus = z.enum(["queued", "running", "done", "failed"]);

/** How far an import has come. */
export const importSummary = importRef.extend({
  fileName: z.string(),
  status: importStatus,
  createdAt: moment,
  total: z.int(),
  made: z.int(),
  refused: z.int(),
});
export type ImportSummary = z.output<typeof importSummary>;

export const importsOutput = z.strictObject({ imports: z.array(importSummary) });

/** What became of one item. */
export const importedItem = z.strictObject({
  itemId: z.string(),
  title: z.string(),
  isMade: z.boolean(),
  /** The code of what stood in the way; null: nothing, or it was not tried yet. */
  refusal: z.string().nullable(),
});
export const importOutput = importSummary.extend({ items: z.array(importedItem) });
export type ImportOutput = z.output<typeof importOutput>;
