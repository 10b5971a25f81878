import * as z from "zod";
import { TEAM_ROLES } from "@/lib/auth/team-facts";
import { LOCALES } from "@/lib/core/locale";
import { evidence, SIGNALS } from "@/lib/fair-play/evidence";
import { ways } from "@/lib/notices/topics";
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

/** What holds for the learner in a quiz that was assigned to him: when it opens, when it is soon due, and after it was changed. */
const assignmentBody = z.strictObject({
  version: z.literal(1),
  assignmentId: z.uuid(),
  title: z.string(),
  /** `terms`: changed for everybody; `granted` and `withdrawn`: for him alone. */
  why: z.enum(["opened", "due", "terms", "granted", "withdrawn"]),
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

/** What became of a revision that the learner wrote, by somebody else. */
const reviewBody = z.strictObject({
  version: z.literal(1),
  itemId: z.string(),
  number: z.int(),
  outcome: z.enum(["approved", "changes_asked", "published"]),
});

/** What may happen in a team that its members should know. Nobody is named in it: who deletes his account leaves no name behind. */
export const TEAM_NEWS = [
  ...(["joined", "promoted", "archived", "restored", "transferred", "renamed", "name-changed", "name-kept"] as const),
];
const teamBody = z.strictObject({
  version: z.literal(1),
  teamId: z.uuid(),
  team: z.string(),
  what: z.enum(TEAM_NEWS),
  /** Of `promoted`. */
  role: z.enum(TEAM_ROLES).exactOptional(),
});

/** What a learner did in a week of his own zone. */
const weeklyBody = z.strictObject({
  version: z.literal(1),
  /** The Monday on which it began. */
  week: z.iso.date(),
  answered: z.int().min(1),
  solved: z.int().min(0),
  days: z.int().min(1).max(7),
});

/** What people decided about a finding of fair play, with what it rests on. */
const fairPlayBody = z.strictObject({
  version: z.literal(1),
  flagId: z.uuid(),
  signal: z.enum(SIGNALS),
  what: z.enum(["answers", "member", "upheld", "lifted"]),
  why: z.string(),
  evidence,
  /** Null: until it is lifted. */
  untilAt: moment.nullable(),
});

/** The second factor of the account was taken away. */
const secondFactorBody = z.strictObject({ version: z.literal(1), by: z.enum(["owner", "administrator"]) });

const kept = { id: z.uuid(), createdAt: moment, readAt: moment.nullable() };

/** Something that happened to what is a learner's. Stored bodies are parsed by this when they are read. */
export const notice = z.discriminatedUnion("kind", [
  z.strictObject({ ...kept, kind: z.literal("regrade"), body: regradeBody }),
  z.strictObject({ ...kept, kind: z.literal("rubric"), body: rubricBody }),
  z.strictObject({ ...kept, kind: z.literal("report"), body: reportBody }),
  z.strictObject({ ...kept, kind: z.literal("assignment"), body: assignmentBody }),
  z.strictObject({ ...kept, kind: z.literal("dispute"), body: disputeBody }),
  z.strictObject({ ...kept, kind: z.literal("review"), body: reviewBody }),
  z.strictObject({ ...kept, kind: z.literal("team"), body: teamBody }),
  z.strictObject({ ...kept, kind: z.literal("weekly"), body: weeklyBody }),
  z.strictObject({ ...kept, kind: z.literal("fair-play"), body: fairPlayBody }),
  z.strictObject({ ...kept, kind: z.literal("second-factor"), body: secondFactorBody }),
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
  /** Those that were seen, at most a page, or all that there are. */
  ids: z.union([z.array(z.uuid()).min(1).max(50), z.literal("all")]),
});
export const readNoticesOutput = z.strictObject({ unread: z.int().min(0) });

const rhythm = { isWeekly: z.boolean(), hour: z.int().min(0).max(23), weekday: z.int().min(1).max(7) };
export const updateNoticeSettingInput = z.strictObject({ ways, ...rhythm, locale: z.enum(LOCALES) });
export type UpdateNoticeSettingInput = z.output<typeof updateNoticeSettingInput>;
export const noticeSettingOutput = z.strictObject({
  ways,
  ...rhythm,
  /** In which the hour counts. */
  zone: z.string(),
  /** `off`: the site sends none. `unconfirmed`: the account's address was never confirmed. */
  mail: z.enum(["on", "off", "unconfirmed"]),
  nextDigestAt: moment.nullable(),
});
export type NoticeSetting = z.output<typeof noticeSettingOutput>;

/** The signed link of a digest: 16 bytes of an id and a MAC of 32. */
export const unsubscribeQuery = z.strictObject({ token: z.string().max(200) });
export const unsubscribeOutput = z.strictObject({ done: z.literal(true) });
