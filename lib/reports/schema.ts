import * as z from "zod";
import { slug } from "@/lib/content/schema";
import { LOCALES } from "@/lib/core/locale";

export const REPORT_TEXT_MIN = 5;
export const REPORT_TEXT_MAX = 2_000;
/** Of the words that stood at the place; the beginning is enough to find it. */
export const QUOTE_MAX = 500;

export const reportStatus = z.enum(["open", "resolved", "dismissed"]);
export type ReportStatus = z.output<typeof reportStatus>;

/** What somebody typed, without control characters but line ends and tabs (PostgreSQL keeps no NUL). */
const typed = z.string().transform((text) =>
  text
    .replace(/\r\n?/g, "\n")
    .replace(/(?![\n\t])\p{Cc}/gu, "")
    .trim(),
);

/** Where the mistake is: a place in a lesson with the words that stand there, or a view of an item, which names its revision. */
const place = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("lesson"),
    chapter: slug.max(80),
    /** Id of the heading, figure or box above or at the place; empty before the first heading. */
    block: z.string().regex(/^[a-z0-9-]{0,100}$/),
    quote: typed.pipe(z.string().min(1).max(QUOTE_MAX)),
  }),
  z.strictObject({ kind: z.literal("item"), viewId: z.string().max(600) }),
]);
export type ReportPlace = z.output<typeof place>;

export const createReportInput = z.strictObject({
  locale: z.enum(LOCALES),
  place,
  text: typed.pipe(z.string().min(REPORT_TEXT_MIN, "report-too-short").max(REPORT_TEXT_MAX, "report-too-long")),
});
export type CreateReportInput = z.output<typeof createReportInput>;

export const createReportOutput = z.strictObject({ reportId: z.uuid() });

export const listReportsQuery = z.strictObject({
  status: reportStatus.optional(),
  chapter: slug.max(80).optional(),
  cursor: z.string().max(80).optional(),
});
export type ReportFilter = Pick<z.output<typeof listReportsQuery>, "status" | "chapter">;

export const report = z.strictObject({
  id: z.uuid(),
  status: reportStatus,
  locale: z.enum(LOCALES),
  chapter: z.string(),
  itemId: z.string().nullable(),
  /** Number of the item's revision that was shown. */
  revision: z.int().nullable(),
  block: z.string().nullable(),
  quote: z.string().nullable(),
  text: z.string(),
  /** Nickname of who wrote it; null for a guest. Nothing else of the person is told. */
  reporter: z.string().nullable(),
  at: z.iso.datetime(),
  closedAt: z.iso.datetime().nullable(),
  /** Nickname of who closed it. */
  closedBy: z.string().nullable(),
});
export type Report = z.output<typeof report>;

export const listReportsOutput = z.strictObject({ reports: z.array(report), nextCursor: z.string().nullable() });

export const judgeReportInput = z.strictObject({ status: reportStatus });
export const judgeReportOutput = z.strictObject({
  reportId: z.uuid(),
  before: reportStatus,
  status: reportStatus,
  closedAt: z.iso.datetime().nullable(),
});
