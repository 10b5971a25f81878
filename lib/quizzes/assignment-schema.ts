import * as z from "zod";
import { MAX_ITEMS, MAX_MINUTES, sessionRef, wish } from "@/lib/quizzes/schema";

export const moment = z.iso.datetime();
export const itemId = z.string().regex(/^[a-z0-9-]{1,80}$/);
const tries = z.int().min(1).max(20);
export const minutes = z.int().min(1).max(MAX_MINUTES);

/** A draw that each session makes anew from the items that fit. */
export const rule = z.strictObject({
  wish,
  count: z.int().min(1).max(MAX_ITEMS),
  uses: z
    .array(z.enum(["practice", "assessment"]))
    .min(1)
    .max(2),
});
export type Rule = z.output<typeof rule>;

/**
 * What an assigned quiz is made of: items named one by one, a draw, or a quiz of the assigner's own as he sees it, by its version. It is
 * fixed when it is assigned.
 */
const source = z.discriminatedUnion("by", [
  z.strictObject({ by: z.literal("pick"), itemIds: z.array(itemId).min(1).max(MAX_ITEMS) }),
  rule.extend({ by: z.literal("draw") }),
  z.strictObject({ by: z.literal("draft"), draftId: z.uuid(), version: z.int().min(1) }),
]);

export const createAssignmentInput = z.strictObject({
  title: z.string().trim().min(1).max(120),
  /** For the members of this team alone; absent: for whoever has the link. */
  teamId: z.uuid().exactOptional(),
  source,
  /** Null: until it closes. */
  minutes: minutes.nullable(),
  opensAt: moment,
  /** What is submitted after it is late; absent: nothing is. */
  dueAt: moment.nullable().exactOptional(),
  closesAt: moment,
  tries,
  /** Null: as soon as a learner has submitted. Never before it closes otherwise. */
  resultsAt: moment.nullable(),
});
export type CreateAssignmentInput = z.output<typeof createAssignmentInput>;

export const assignmentRef = z.strictObject({ assignmentId: z.uuid() });

/** What holds for whoever takes a quiz, or for one learner: he may have been granted more than an author can ask for. */
export const termsShown = z.strictObject({
  minutes: z.int().min(1).nullable(),
  opensAt: moment,
  dueAt: moment.nullable(),
  closesAt: moment,
  tries: z.int().min(1),
});
export type ShownTerms = z.output<typeof termsShown>;

export const changeTermsInput = createAssignmentInput
  .pick({ minutes: true, opensAt: true, closesAt: true, tries: true, resultsAt: true })
  .extend({ dueAt: moment.nullable() });
export type ChangeTermsInput = z.output<typeof changeTermsInput>;

const keptTerms = termsShown.extend({ resultsAt: moment.nullable() });
export const changeTermsOutput = z.strictObject({ assignmentId: z.uuid(), before: keptTerms, after: keptTerms });

const extra = (max: number) => z.int().min(0).max(max);
export const allowanceShown = z.strictObject({
  extraMinutes: extra(MAX_MINUTES),
  extraTries: extra(20),
  dueAt: moment.nullable(),
  closesAt: moment.nullable(),
});
export type ShownAllowance = z.output<typeof allowanceShown>;

export const allowanceRef = assignmentRef.extend({ learnerId: z.uuid() });
/** Null takes back what was granted. */
export const setAllowanceInput = z.strictObject({ allowance: allowanceShown.nullable() });
export const setAllowanceOutput = z.strictObject({
  assignmentId: z.uuid(),
  learnerId: z.uuid(),
  before: allowanceShown.nullable(),
  after: allowanceShown.nullable(),
});

/** What whoever has the link sees before he begins, under the terms that hold for him. */
export const assignmentOutput = termsShown.extend({
  assignmentId: z.uuid(),
  title: z.string(),
  items: z.int(),
  resultsAt: moment.nullable(),
  /** Whether he was granted something that others were not. */
  isGranted: z.boolean(),
  /** It was due: what is submitted now is late. */
  isOverdue: z.boolean(),
  /** `ready`: a session can be begun; `running`: one is under way. */
  state: z.enum(["early", "ready", "running", "used-up", "closed"]),
  /** The asking learner's own, oldest first. */
  sessions: z.array(sessionRef.extend({ startedAt: moment, endedAt: moment.nullable() })),
  /** Its results are seen by the team's coaches. */
  isOfTeam: z.boolean(),
  /** Whether the asking viewer sees who took it. */
  isMine: z.boolean(),
});
export type AssignmentOutput = z.output<typeof assignmentOutput>;

/** The quizzes of one team, as a member finds them. */
export const teamAssignmentsOutput = z.strictObject({
  assignments: z.array(
    assignmentOutput.omit({ isOfTeam: true, isMine: true, isOverdue: true }).extend({
      /** Null for those who are no members. */
      state: assignmentOutput.shape.state.nullable(),
      /** How many members began it; null for those who do not see results. */
      learners: z.int().nullable(),
    }),
  ),
});
export type TeamAssignments = z.output<typeof teamAssignmentsOutput>;

export const assignmentListOutput = z.strictObject({
  assignments: z.array(
    z.strictObject({
      assignmentId: z.uuid(),
      title: z.string(),
      /** Name of the team that it is for; null: for whoever has the link. */
      team: z.string().nullable(),
      items: z.int(),
      opensAt: moment,
      closesAt: moment,
      learners: z.int(),
    }),
  ),
});

export const itemPoolOutput = z.strictObject({
  items: z.array(
    z.strictObject({
      id: itemId,
      title: z.strictObject({ zh: z.string(), en: z.string() }).nullable(),
      chapter: z.string(),
      concepts: z.array(z.string()),
      difficulty: z.int(),
      kind: z.string(),
      use: z.enum(["practice", "assessment"]),
    }),
  ),
});
export type AssignableItem = z.output<typeof itemPoolOutput>["items"][number];
