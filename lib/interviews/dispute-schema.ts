import * as z from "zod";
import { decision } from "@/lib/interviews/decide-mark";
import { evidence, locale } from "@/lib/interviews/schema";
import { OUTCOME_MAX, REPORT_TEXT_MIN, reportStatus } from "@/lib/reports/schema";

const moment = z.iso.datetime();

export const listDisputesQuery = z.strictObject({
  status: reportStatus.optional(),
  cursor: z.string().max(80).optional(),
});
export type DisputeFilter = Pick<z.output<typeof listDisputesQuery>, "status">;

/** One disputed mark as an instructor sees it: the question, what was said to it, and the rubric; nothing of who said it. */
const dispute = z.strictObject({
  disputeId: z.uuid(),
  status: reportStatus,
  itemId: z.string(),
  chapter: z.string(),
  title: z.strictObject({ zh: z.string(), en: z.string() }).nullable(),
  /** In which the interview was held: the learner reads the outcome in it. */
  locale,
  at: moment,
  reason: z.string(),
  /** Sanitised HTML in both languages; null where the wording cannot be read any more. */
  stem: z.strictObject({ zh: z.string(), en: z.string() }).nullable(),
  /** What was said to that question, in order: plain text. An answer of another kind as its canonical text. */
  answers: z.array(z.strictObject({ number: z.int().min(1), text: z.string() })),
  part: z.strictObject({
    kind: z.enum(["point", "misconception", "key"]),
    text: z.strictObject({ zh: z.string(), en: z.string() }).nullable(),
    weight: z.number().nullable(),
    /** As it stands now, and as the judge had it. */
    mark: z.string(),
    before: z.string(),
    evidence: z.array(evidence),
    /** What its author counts as said, part by part. */
    forms: z.array(z.strictObject({ name: z.string(), forms: z.array(z.string()) })),
  }),
  /** What an instructor can grant. */
  grantable: z.array(decision),
  closedAt: moment.nullable(),
  closedBy: z.string().nullable(),
  answer: z.string().nullable(),
});
export type ListedDispute = z.output<typeof dispute>;

export const listDisputesOutput = z.strictObject({ disputes: z.array(dispute), nextCursor: z.string().nullable() });

const answer = z
  .string()
  .transform((text) => text.replace(/(?![\n\t])\p{Cc}/gu, "").trim())
  .pipe(z.string().min(REPORT_TEXT_MIN, "report-too-short").max(OUTCOME_MAX, "report-too-long"));

/** `resolved`: the mark is changed as it is granted. `dismissed`: it stays, or is again what the judge made of it. */
export const judgeDisputeInput = z.discriminatedUnion("status", [
  z.strictObject({ status: z.literal("resolved"), grant: decision, answer }),
  z.strictObject({ status: z.literal("dismissed"), answer }),
]);
export type DisputeJudgement = z.output<typeof judgeDisputeInput>;

export const judgeDisputeOutput = z.strictObject({
  disputeId: z.uuid(),
  before: reportStatus,
  status: reportStatus,
  closedAt: moment,
});
