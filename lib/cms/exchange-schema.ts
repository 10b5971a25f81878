import * as z from "zod";
import { cmsDocument, itemId } from "@/lib/cms/schema";
import { slug } from "@/lib/content/schema";
import { LOCALES } from "@/lib/core/locale";

export const FORMAT_NAMES = ["yaml", "moodle-xml", "qti", "gift", "aiken", "csv", "anki-tsv", "anki-apkg"] as const;
export const formatName = z.enum(FORMAT_NAMES);
export type FormatName = z.output<typeof formatName>;

/** What a browser calls such files, and what it calls those that it does not know. */
export const FILE_TYPES = [
  ...["application/octet-stream", "application/zip", "application/x-zip-compressed", "application/xml", "text/xml"],
  ...["application/yaml", "application/x-yaml", "text/yaml", "text/x-yaml", "text/plain", "text/csv"],
  "text/tab-separated-values",
] as const;
/** As lib/exchange reads at most. */
export const FILE_MAX_BYTES = 20 * 1024 * 1024;

const reason = z.strictObject({ code: z.string(), detail: z.string().optional() });

/** What became, or would become, of one item on its way through a format. */
export const itemFate = z.strictObject({
  /** Its id, or its place in the file as `#3`. */
  item: z.string(),
  title: z.string(),
  fate: z.enum(["whole", "changed", "left-out"]),
  reasons: z.array(reason),
});
export type Fate = z.output<typeof itemFate>;

/** Why a file is refused as a whole. */
export const refusalCode = z.enum([
  "too-large",
  "not-this-format",
  "unsafe-xml",
  "unsafe-archive",
  "bad-encoding",
  "empty",
  "too-slow",
]);

export const readFileQuery = z.strictObject({
  format: formatName,
  /** Of the texts in a file that holds one language. */
  locale: z.enum(LOCALES),
});

/** An item of a file in our form; nothing of it is stored yet. */
export const readItem = z.strictObject({
  fate: itemFate,
  /** The id that it would have: the file's, or one made of its title. */
  id: itemId,
  /** Whether there is an item of that id: then the draft is one of that item. */
  isKnown: z.boolean(),
  /** Null where the file does not say, or says one that there is not. */
  chapter: z.string().nullable(),
  document: cmsDocument,
  pictures: z.array(z.strictObject({ name: z.string(), base64: z.string() })),
});
export type ReadItem = z.output<typeof readItem>;

export const readFileOutput = z.discriminatedUnion("isRefused", [
  z.strictObject({ isRefused: z.literal(true), code: refusalCode, detail: z.string().nullable() }),
  z.strictObject({ isRefused: z.literal(false), items: z.array(readItem), leftOut: z.array(itemFate) }),
]);
export type ReadFileOutput = z.output<typeof readFileOutput>;

export const MOST_EXPORTED = 500;

/** Items by their ids, or what is published of a chapter, in the order of ids. */
export const exportInput = z
  .strictObject({
    format: formatName,
    locale: z.enum(LOCALES),
    itemIds: z.array(itemId).min(1).max(MOST_EXPORTED).optional(),
    chapter: slug.max(80).optional(),
  })
  .refine(({ itemIds, chapter }) => (itemIds === undefined) !== (chapter === undefined), "items or a chapter");

export const exportOutput = z.strictObject({
  /** Null where nothing came through. */
  file: z.strictObject({ name: z.string(), mime: z.string(), base64: z.string() }).nullable(),
  fates: z.array(itemFate),
  /** Those without a published revision. */
  unpublished: z.array(z.string()),
});
export type ExportOutput = z.output<typeof exportOutput>;
