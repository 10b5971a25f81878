import * as z from "zod";
import { interviewRef, locale, rubricMarks } from "@/lib/interviews/schema";
import type { NoVerdict } from "@/lib/judges/contract";

export const turnRef = interviewRef.extend({ position: z.string().regex(/^\d{1,3}$/) });

const inBothLanguages = z.strictObject({ zh: z.string(), en: z.string() });
const part = { id: z.string(), text: inBothLanguages, html: inBothLanguages };

/** What the second judges of one question need, and what those who were asked have said. */
export const secondJudgesOutput = z.strictObject({
  question: z.strictObject({
    stem: inBothLanguages,
    modelAnswer: inBothLanguages,
    points: z.array(z.strictObject({ ...part, weight: z.number() })),
    misconceptions: z.array(z.strictObject({ ...part, correction: inBothLanguages, cost: z.number().optional() })),
  }),
  answer: z.strictObject({
    locale,
    /** Plain text, and never shown as HTML. */
    texts: z.array(z.strictObject({ event: z.int().min(1), text: z.string() })),
  }),
  /** Null where they cannot be read. */
  matcher: rubricMarks.nullable(),
  endpoint: z.discriminatedUnion("status", [
    /** The operator names none. */
    z.strictObject({ status: z.literal("absent") }),
    /** It can be asked: the words go to `host` then. */
    z.strictObject({ status: z.literal("offered"), host: z.string(), model: z.string() }),
    z.strictObject({ status: z.literal("marked"), marks: rubricMarks }),
  ]),
});
export type SecondJudges = z.output<typeof secondJudgesOutput>;

const WITHOUT_MARKS = [
  "absent",
  "slow",
  "unreachable",
  "refused",
  "unreadable",
  "budget-spent",
] as const satisfies readonly NoVerdict[];

/** What came of asking the judge by a language model. */
export const verdictOutput = z.discriminatedUnion("status", [
  z.strictObject({ status: z.literal("marked"), marks: rubricMarks }),
  z.strictObject({ status: z.enum(WITHOUT_MARKS) }),
]);
export type VerdictOutput = z.output<typeof verdictOutput>;
