import * as z from "zod";
import { slug } from "@/lib/content/schema";
import { LOCALES } from "@/lib/core/locale";

export const REPORT_TEXT_MIN = 5;
export const REPORT_TEXT_MAX = 2_000;
/** Of the words that stood at the place; the beginning is enough to find it. */
export const QUOTE_MAX = 500;

export const OUTCOME_MAX = 500;
/** Reports that one outcome closes. */
export const CLOSED_TOGETHER_MAX = 50;

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
  z.strictObject({
    kind: z.literal("item"),
    viewId: z.string().max(600),
    /** What of it: the question, the explanation, or a part by its id in the view (`part:…`). */
    part: z
      .string()
      .regex(/^(stem|explanation|part:[\w-]{1,32})$/)
      .exactOptional(),
  }),
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
  item: slug.max(80).optional(),
  /** `mine`: about items whose newest author asks. */
  of: z.enum(["mine", "all"]).optional(),
  cursor: z.string().max(80).optional(),
});
export type ReportFilter = Pick<z.output<typeof listReportsQuery>, "status" | "chapter" | "item" | "of">;

export const report = z.strictObject({
  id: z.uuid(),
  status: reportStatus,
  locale: z.enum(LOCALES),
  chapter: z.string(),
  itemId: z.string().nullable(),
  /** Number of the item's revision that was shown. */
  revision: z.int().nullable(),
  /** Number of the item's revision that learners see now. */
  published: z.int().nullable(),
  /** Of an item: `stem`, `explanation`, or a part by its authored name or place: `choice:0`. */
  part: z.string().nullable(),
  /** Whether it can be shown as the reader saw it. */
  hasView: z.boolean(),
  block: z.string().nullable(),
  quote: z.string().nullable(),
  text: z.string(),
  /** Nickname of who wrote it; null for a guest. Nothing else of the person is told. */
  reporter: z.string().nullable(),
  at: z.iso.datetime(),
  closedAt: z.iso.datetime().nullable(),
  /** Nickname of who closed it. */
  closedBy: z.string().nullable(),
  /** What the reporter was told. */
  answer: z.string().nullable(),
});
export type Report = z.output<typeof report>;

export const listReportsOutput = z.strictObject({ reports: z.array(report), nextCursor: z.string().nullable() });

/** How a report is closed, or opened again: which says nothing to anybody. */
export const judgeReportInput = z.discriminatedUnion("status", [
  z.strictObject({ status: z.literal("open") }),
  z.strictObject({
    status: z.enum(["resolved", "dismissed"]),
    /** The outcome in a sentence or two, which the reporters are told. */
    answer: typed.pipe(z.string().min(REPORT_TEXT_MIN, "report-too-short").max(OUTCOME_MAX, "report-too-long")),
    /** Open reports about the same item that it closes as well. */
    also: z.array(z.uuid()).max(CLOSED_TOGETHER_MAX).default([]),
  }),
]);
export type Judgement = z.output<typeof judgeReportInput>;
export const judgeReportOutput = z.strictObject({
  reportId: z.uuid(),
  before: reportStatus,
  status: reportStatus,
  closedAt: z.iso.datetime().nullable(),
  /** How many were closed by it, this one included. */
  closed: z.int().min(0),
});

/** An item as the reader saw it when he reported it, with its key for whoever judges. */
export const reportedView = z.strictObject({
  kind: z.string(),
  public: z.strictObject({ zh: z.unknown(), en: z.unknown() }),
  /** An answer that earns everything, and what is shown after it. */
  reference: z.unknown(),
  review: z.strictObject({ zh: z.unknown(), en: z.unknown() }),
  /** The words of the part that the report names; null where it names none of the view. */
  part: z.strictObject({ zh: z.string(), en: z.string() }).nullable(),
});
export type ReportedView = z.output<typeof reportedView>;
