import * as z from "zod";
import { OUTCOMES } from "@/lib/interviews/read-timeline";
import { evidence, interviewRef, locale, round, setup } from "@/lib/interviews/schema";
import { reportStatus } from "@/lib/reports/schema";

const count = z.int().min(0);
const share = z.number().min(0).max(1);
const moment = z.iso.datetime();
const ms = z.number().min(0);
const html = z.string();
const inBothLanguages = z.strictObject({ zh: z.unknown(), en: z.unknown() });

/** In which language the texts of items are told; what the candidate said stays as he said it. */
export const reportQuery = z.strictObject({ locale });

const weighed = { share: share.nullable(), questions: count, minutes: z.number().min(0) };

/** What a learner said against a mark, and what became of it. */
const dispute = z.strictObject({
  disputeId: z.uuid(),
  status: reportStatus,
  reason: z.string(),
  /** What the instructor answered. */
  answer: z.string().nullable(),
});
export type ShownDispute = z.output<typeof dispute>;

/** What may be said against it: nothing where nothing was withheld. */
const disputable = { dispute: dispute.nullable(), isDisputable: z.boolean() };

const followUpReason = z.strictObject({ kind: z.enum(["missed", "raised", "depth"]), text: html.nullable() });

/** What the candidate answered, or what the interviewer said to it. */
const line = z.discriminatedUnion("says", [
  z.strictObject({
    says: z.literal("answer"),
    number: z.int().min(1),
    /** Plain text, and never shown as HTML. */
    text: z.string(),
    isSpoken: z.boolean(),
    locale,
    tookMs: ms,
  }),
  z.strictObject({ says: z.literal("prompt"), number: z.int().min(1) }),
  z.strictObject({
    says: z.literal("follow-up"),
    number: z.int().min(1),
    /** Null where the item has no such follow-up any more. */
    html: html.nullable(),
    because: followUpReason,
  }),
]);
export type ReportLine = z.output<typeof line>;

const pointStatus = z.enum(["found", "half", "missing", "negated"]);
const point = z.strictObject({
  ...{ id: z.string(), text: html, weight: z.number() },
  /** Null where no judge can say: a point without forms. */
  status: pointStatus.nullable(),
  hedged: z.boolean(),
  evidence: z.array(evidence),
  /** As it was before an instructor granted it; null where nobody did. */
  before: pointStatus.nullable(),
  ...disputable,
});
export type ReportPoint = z.output<typeof point>;

const misconception = z.strictObject({
  ...{ id: z.string(), text: html, correction: html, cost: z.number(), raised: z.boolean() },
  evidence: z.array(evidence),
  ...disputable,
});
export type ReportMisconception = z.output<typeof misconception>;

/** Another judge's marks, which are shown beside and count nothing. */
const otherJudge = z.strictObject({
  judge: z.enum(["embedding", "endpoint"]),
  version: z.string(),
  share,
  points: z.array(z.strictObject({ id: z.string(), status: pointStatus })),
});
export type OtherJudge = z.output<typeof otherJudge>;

const openPart = z.strictObject({
  stem: html,
  points: z.array(point),
  misconceptions: z.array(misconception),
  modelAnswer: html,
  others: z.array(otherJudge),
  /** Marked by rules that have changed since. */
  isOutdated: z.boolean(),
  /** Why points that were found are withheld: what was contradicted (nothing where the answer is about something else), and which points. Old marks name neither. */
  doubt: z.strictObject({ contradicted: z.array(html), withheld: z.array(html) }).nullable(),
});
const gradedPart = z.strictObject({
  public: inBothLanguages,
  answer: z.unknown(),
  review: inBothLanguages,
  earned: z.number().min(0),
  possible: z.number().positive(),
  ...disputable,
});
export type GradedPart = z.output<typeof gradedPart>;

const question = z.strictObject({
  position: count,
  round,
  itemId: z.string(),
  kind: z.string(),
  title: z.string().nullable(),
  chapter: z.string(),
  track: z.string().nullable(),
  isRetired: z.boolean(),
  ...{ plannedMs: ms, usedMs: ms },
  outcome: z.enum(OUTCOMES),
  /** Null where it was not asked, or its marks cannot be read. */
  share: share.nullable(),
  lines: z.array(line),
  speech: z.strictObject({ characters: count, words: count, perMinute: z.number().min(0).nullable() }),
  /** One of them; neither where the wording of the question cannot be read any more. */
  open: openPart.nullable(),
  graded: gradedPart.nullable(),
});
export type ReportQuestion = z.output<typeof question>;

const topic = z.strictObject({
  by: z.enum(["track", "chapter"]),
  slug: z.string(),
  track: z.string().nullable(),
  ...weighed,
});
export type ReportTopic = z.output<typeof topic>;

export const endedBy = z.enum(["learner", "deadline", "finished"]);
const head = { ...interviewRef.shape, startedAt: moment };
const ready = z.strictObject({
  ...head,
  phase: z.literal("ready"),
  setup: setup.pick({ role: true, level: true, minutes: true, seed: true }).nullable(),
  endedAt: moment,
  endedBy,
  overall: z.strictObject({ ...weighed, asked: count, answered: count, inAll: count, usedMs: ms }),
  rounds: z.array(z.strictObject({ round, ...weighed, usedMs: ms })),
  topics: z.array(topic),
  questions: z.array(question),
  /** How many questions are worth a review: below the threshold. */
  missed: count,
});
export type ReadyReport = z.output<typeof ready>;

export const reportOutput = z.discriminatedUnion("phase", [
  /** It is still held. */
  z.strictObject({ ...head, phase: z.literal("running") }),
  /** It is over, and being marked. */
  z.strictObject({ ...head, phase: z.literal("marking") }),
  ready,
]);
export type ReportOutput = z.output<typeof reportOutput>;

export const explainQuery = z.strictObject({
  position: z.coerce.number().int().min(0).max(1_000),
  part: z.string().max(200),
});

/** Why a part of a question is marked as it is. */
export const explainOutput = z.strictObject({
  /** What is looked for: any one of a part's forms says it. Null: not found at all. */
  parts: z.array(
    z.strictObject({
      as: z.enum(["asserted", "hedged", "denied", "quoted"]).nullable(),
      /** The candidate's words that decided, in order. */
      words: z.array(z.string()),
    }),
  ),
  /** How many of the parts make up the point. */
  need: count,
  /** Marked by rules of another version than those that explain it. */
  isOutdated: z.boolean(),
});
export type ExplainOutput = z.output<typeof explainOutput>;

export const reviewMissedOutput = z.strictObject({
  /** Items that are due now, or come as new ones. */
  added: z.array(z.string()),
  /** Those that waited in the queue already. */
  already: z.array(z.string()),
  /** Those that cannot be practised: retired, or kept for exams. */
  unavailable: z.array(z.string()),
});
export type ReviewMissed = z.output<typeof reviewMissedOutput>;

export const MOST_REASON = 1_000;
export const disputeInput = z.strictObject({
  position: count.max(1_000),
  part: z.string().min(1).max(200),
  reason: z
    .string()
    // PostgreSQL keeps no NUL.
    .transform((text) => text.replace(/(?![\n\t])\p{Cc}/gu, "").trim())
    .pipe(z.string().max(MOST_REASON)),
});
export type DisputeInput = z.output<typeof disputeInput>;
export const disputeOutput = dispute;
