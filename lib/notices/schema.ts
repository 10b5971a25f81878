import * as z from "zod";
import { LOCALES } from "@/lib/core/locale";
import { termsShown } from "@/lib/quizzes/assignment-schema";
import { regradeReason } from "@/lib/regrades/schema";

const moment = z.iso.datetime();
const share = z.number().min(0).max(1);

/** Scores of one item that were marked anew. */
const regradeBody = z.strictObject({
  version: z.literal(1),
  itemId: z.string(),
  reason: regradeReason,
  /** Newest first; the most recent ones of many. */
  scores: z.array(z.strictObject({ attemptId: z.uuid(), before: share, after: share })).max(20),
});

/** The rubric of an open item was mended; the learner's own marks stay. */
const rubricBody = z.strictObject({
  version: z.literal(1),
  itemId: z.string(),
  reason: regradeReason,
  attemptId: z.uuid(),
});

/** What became of a report. */
const reportBody = z.strictObject({
  version: z.literal(1),
  reportId: z.uuid(),
  chapter: z.string(),
  itemId: z.string().nullable(),
  status: z.enum(["resolved", "dismissed"]),
  answer: z.string(),
  /** What the learner had written, shortened. */
  text: z.string(),
  locale: z.enum(LOCALES),
});

/** What holds for the learner in a quiz that was assigned to him, after it was changed. */
const assignmentBody = z.strictObject({
  version: z.literal(1),
  assignmentId: z.uuid(),
  title: z.string(),
  /** `terms`: for everybody; `granted` and `withdrawn`: for him alone. */
  why: z.enum(["terms", "granted", "withdrawn"]),
  terms: termsShown,
});

/** What became of a mark of an interview that the learner disputed. */
const disputeBody = z.strictObject({
  version: z.literal(1),
  interviewId: z.uuid(),
  position: z.int().min(0),
  itemId: z.string(),
  status: z.enum(["resolved", "dismissed"]),
  answer: z.string(),
  locale: z.enum(LOCALES),
});

const kept = { id: z.uuid(), createdAt: moment, readAt: moment.nullable() };

/** Something that happened to what is a learner's. Stored bodies are parsed by this when they are read. */
export const notice = z.discriminatedUnion("kind", [
  z.strictObject({ ...kept, kind: z.literal("regrade"), body: regradeBody }),
  z.strictObject({ ...kept, kind: z.literal("rubric"), body: rubricBody }),
  z.strictObject({ ...kept, kind: z.literal("report"), body: reportBody }),
  z.strictObject({ ...kept, kind: z.literal("assignment"), body: assignmentBody }),
  z.strictObject({ ...kept, kind: z.literal("dispute"), body: disputeBody }),
]);
export type Notice = z.output<typeof notice>;
export type NoticeBody = { readonly [N in Notice as N["kind"]]: N["body"] };

export const listNoticesQuery = z.strictObject({ cursor: z.string().max(80).optional() });
export const listNoticesOutput = z.strictObject({
  notices: z.array(notice),
  unread: z.int().min(0),
  nextCursor: z.string().nullable(),
});

export const readNoticesInput = z.strictObject({
  /** Those that were seen; at most a page. */
  ids: z.array(z.uuid()).min(1).max(50),
});
export const readNoticesOutput = z.strictObject({ unread: z.int().min(0) });
