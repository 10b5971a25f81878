import * as z from "zod";
import { allowanceShown, itemId, moment, termsShown } from "@/lib/quizzes/assignment-schema";
import { sessionRef } from "@/lib/quizzes/schema";

export const resultsQuery = z.strictObject({
  /** Of what the caller has: when nothing has changed since, it is only told so. */
  cursor: z.string().max(100).optional(),
  /** From 0; sessions come in pages. */
  page: z
    .string()
    .regex(/^\d{1,4}$/)
    .optional(),
});

/** Sessions in one page. */
export const RESULTS_PAGE = 500;

/**
 * What became of an item in a session, one letter for each column: `-` not in it, `.` not answered, `a` answered and nothing more is
 * said, `r` right, `p` partly right, `w` wrong, `m` waits for its writer's marks.
 */
export const CELLS = ["-", ".", "a", "r", "p", "w", "m"] as const;
export type Cell = (typeof CELLS)[number];

const column = z.strictObject({
  itemId,
  title: z.strictObject({ zh: z.string(), en: z.string() }).nullable(),
  kind: z.string(),
});

const learner = {
  learnerId: z.uuid(),
  /** Null once the account was deleted. */
  nickname: z.string().nullable(),
  allowance: allowanceShown.nullable(),
};

const session = sessionRef.extend({
  ...learner,
  /** Null within a team, whose members do not see each other's addresses. */
  email: z.string().nullable(),
  number: z.int(),
  startedAt: moment,
  deadlineAt: moment.nullable(),
  endedAt: moment.nullable(),
  endedBy: z.enum(["learner", "deadline"]).nullable(),
  isLate: z.boolean(),
  /** Where he is while it runs: the item's position in his session and its column, and since when. */
  at: z.strictObject({ position: z.int(), column: z.int(), since: moment }).nullable(),
  savedAt: moment.nullable(),
  items: z.int(),
  answered: z.int(),
  /** Columns that carry his flag. */
  flagged: z.array(z.int()),
  cells: z.string().regex(/^[-.arpwm]*$/),
  /** Share of what was partly right, by column. */
  shares: z.array(z.strictObject({ column: z.int(), share: z.number() })),
  /** Points; null while it runs, and while marks are hidden from the asking viewer. */
  result: z.strictObject({ earned: z.number(), possible: z.number(), awaiting: z.int() }).nullable(),
});
export type ResultSession = z.output<typeof session>;

const results = termsShown.extend({
  changed: z.literal(true),
  cursor: z.string(),
  /** The server's clock. */
  now: moment,
  title: z.string(),
  resultsAt: moment.nullable(),
  isOfTeam: z.boolean(),
  /** Whether the viewer may change the terms and grant more. */
  mayChange: z.boolean(),
  /** Until results show to learners, marks are hidden from a coach who could take the quiz himself. */
  hidesMarks: z.boolean(),
  columns: z.array(column),
  sessions: z.array(session),
  /** Members of the team who have not begun. */
  waiting: z.array(z.strictObject(learner)),
  /** Whether there are further pages. */
  more: z.boolean(),
});
export type Results = z.output<typeof results>;

export const resultsOutput = z.discriminatedUnion("changed", [
  results,
  z.strictObject({ changed: z.literal(false), cursor: z.string(), now: moment }),
]);
export type ResultsOutput = z.output<typeof resultsOutput>;

export const seeItemInput = z.strictObject({ position: z.int().min(0).max(200) });
