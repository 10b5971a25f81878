import * as z from "zod";
import { LOCALES } from "@/lib/core/locale";
import { quote } from "@/lib/rubric/schema";
import { LEVELS } from "@/lib/rubric-sets/schema";

export const ROUNDS = ["concept", "estimation", "code", "system-design", "explain"] as const;
export const round = z.enum(ROUNDS);
export type Round = z.output<typeof round>;

export const MINUTES = [15, 30, 45, 60] as const;
const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(80);
export const locale = z.enum(LOCALES);
const moment = z.iso.datetime();
const count = z.int().min(0);
/** An answer may be as long as that of an open item. */
export const MOST_CHARACTERS = 8_000;

/** What a learner chooses before an interview. The same setup and seed give the same questions while the bank stays the same. */
export const setup = z.strictObject({
  /** One of content/roles.yaml. */
  role: slug,
  level: z.enum(LEVELS),
  minutes: z.union(MINUTES.map((each) => z.literal(each))),
  /** None: as the role weighs them. */
  chapters: z.array(slug).max(60),
  rounds: z
    .array(round)
    .min(1)
    .refine((rounds) => new Set(rounds).size === rounds.length, "a round stands twice"),
  showsDifficulty: z.boolean(),
  /** Six to twelve letters and digits: shown, so that an interview can be repeated or given to somebody else. */
  seed: z.string().regex(/^[a-z0-9]{6,12}$/),
  /** A rubric set that is asked as a whole, in its order, instead of what would be drawn. */
  setId: z.uuid().optional(),
});
export type Setup = z.output<typeof setup>;

/** What the candidate says. Of kinds that the server grades: an answer of the kind, and no text. */
export const said = z.union([
  z.strictObject({ text: z.string().max(MOST_CHARACTERS), isSpoken: z.boolean().default(false) }),
  z.strictObject({ answer: z.json() }),
]);
export type Said = z.output<typeof said>;

/** One event of an interview, as it is stored: version 1. */
export const event = z.discriminatedUnion("kind", [
  /** The question of this position is asked. */
  z.strictObject({ kind: z.literal("asked") }),
  z.strictObject({ kind: z.literal("answered"), said, locale }),
  /** "Go on?": after an answer that is short for what was asked. */
  z.strictObject({ kind: z.literal("prompted") }),
  /** An authored follow-up by its place in the body, and why it is asked. */
  z.strictObject({
    kind: z.literal("followed-up"),
    followUp: count,
    because: z.discriminatedUnion("kind", [
      z.strictObject({ kind: z.literal("missed"), part: z.string() }),
      z.strictObject({ kind: z.literal("raised"), part: z.string() }),
      z.strictObject({ kind: z.literal("depth") }),
    ]),
  }),
  /** The candidate passes on a question, says that he is done with it, or its time is over. */
  z.strictObject({ kind: z.literal("moved-on"), by: z.enum(["passed", "done", "time"]) }),
  z.strictObject({ kind: z.literal("language"), locale }),
  z.strictObject({ kind: z.literal("ended"), by: z.enum(["learner", "deadline", "finished"]) }),
]);
export type InterviewEvent = z.output<typeof event>;

/** A piece of an answer: of the event with that number, in UTF-16 units of its text. */
export const evidence = z.strictObject({ event: z.int().min(1), ...quote.shape });
export type Evidence = z.output<typeof evidence>;

export const DOUBTS = ["not-in-answer", "speaks-to-judge"] as const;

/** What a judge found in everything that was said to one question, follow-ups included. */
export const rubricMarks = z.strictObject({
  /** Which version of the judge; for a model its name as well. */
  judge: z.strictObject({ name: z.enum(["matcher", "embedding", "endpoint"]), version: z.string().max(200) }),
  points: z.array(
    z.strictObject({
      id: z.string(),
      weight: z.number(),
      status: z.enum(["found", "half", "missing", "negated"]),
      hedged: z.boolean(),
      evidence: z.array(evidence),
      /** Why, in the judge's words, where it has any. Plain text, and never shown as HTML. */
      reason: z.string().max(1_000).optional(),
      /**
       * Why something else that the judge said was not taken: its quote is not in the answer, or the words quoted speak to whoever marks
       * and not of the matter (these are the evidence then).
       */
      doubt: z.enum(DOUBTS).optional(),
    }),
  ),
  misconceptions: z.array(z.strictObject({ id: z.string(), raised: z.boolean(), evidence: z.array(evidence) })),
  /** As `interviewShare`, 0..1. */
  share: z.number().min(0).max(1),
  /** Ids: what was said contradicts the rubric so often, or else is so little about the question, that points which were found are withheld (lib/rubric/mark-answer.ts). */
  doubt: z
    .strictObject({
      misconceptions: z.array(z.string()),
      points: z.array(z.string()),
      withheld: z.array(z.string()),
    })
    .optional(),
  /** Of marks up to version 3 of the matcher, which told no more. */
  isDoubted: z.boolean().optional(),
});
export type RubricMarks = z.output<typeof rubricMarks>;

/** What the server's key gave for an answer that it grades. */
export const keyMarks = z.strictObject({
  judge: z.strictObject({ name: z.literal("key"), version: z.string().max(200) }),
  earned: z.number().min(0),
  possible: z.number().positive(),
  slips: z.array(z.string()),
  share: z.number().min(0).max(1),
});
export const marks = z.union([rubricMarks, keyMarks]);
export type Marks = z.output<typeof marks>;

export const interviewRef = z.strictObject({ interviewId: z.uuid() });

/** A setup as a learner sends it: the server draws a seed where he names none. */
export const createInterviewInput = z.strictObject({
  setup: setup.extend({ seed: setup.shape.seed.optional() }),
  locale,
});
export type CreateInterviewInput = z.output<typeof createInterviewInput>;

/** The number of the interviewer's line that waits, as the writer saw it: what comes from an older one is refused. */
const lineNumber = z.int().min(1).max(100_000);
const nextVersion = z.int().min(1).max(1_000_000);
export const answerInput = z.strictObject({ line: lineNumber, said });
export const moveOnInput = z.strictObject({ line: lineNumber, by: z.enum(["passed", "done"]) });
export const languageInput = z.strictObject({ locale });
/** `version`: one more than the writer knows. */
export const saveDraftInput = z.strictObject({ line: lineNumber, said, version: nextVersion });
export const MOST_NOTES = 20_000;
export const saveNotesInput = z.strictObject({ text: z.string().max(MOST_NOTES), version: nextVersion });
export const savedOutput = z.strictObject({ version: z.int().min(1) });

/** A setup as a query says it; lists are separated by commas. */
export const planQuery = z.strictObject({
  role: slug,
  level: z.enum(LEVELS),
  minutes: z.enum(MINUTES.map(String) as ["15", "30", "45", "60"]), // MINUTES as text
  chapters: z.string().max(2_000).default(""),
  rounds: z.string().max(200).default(""),
});
export const planOutput = z.strictObject({
  rounds: z.array(z.strictObject({ round, questions: count, plannedMs: count })),
  left: z.array(z.strictObject({ round, why: z.enum(["none", "time"]) })),
});
export type PlanOutput = z.output<typeof planOutput>;

export const setsOutput = z.strictObject({
  sets: z.array(
    z.strictObject({
      setId: z.uuid(),
      title: z.strictObject({ zh: z.string(), en: z.string() }),
      level: z.enum(LEVELS).nullable(),
      role: z.string().nullable(),
      /** Those that can be asked now. */
      items: count,
      minutes: count,
    }),
  ),
});

export const runningListOutput = z.strictObject({
  interviews: z.array(
    z.strictObject({
      ...interviewRef.shape,
      role: z.string(),
      level: z.enum(LEVELS),
      minutes: count,
      startedAt: moment,
      remainingMs: z.number().min(0),
      /** Which question it is at, from 0, of how many. */
      position: count,
      questions: count,
    }),
  ),
});
const inBothLanguages = <T extends z.ZodType>(schema: T) => z.strictObject({ zh: schema, en: schema });

/** One line of the talk, as its page shows it. */
export const line = z.discriminatedUnion("by", [
  z.strictObject({
    by: z.literal("interviewer"),
    number: z.int().min(1),
    position: count,
    at: moment,
    says: z.enum(["question", "prompt", "follow-up", "move-on", "closing"]),
    /** Sanitised HTML of a question or a follow-up; null where the page has the words itself. */
    html: inBothLanguages(z.string()).nullable(),
  }),
  z.strictObject({
    by: z.literal("candidate"),
    number: z.int().min(1),
    position: count,
    at: moment,
    said,
  }),
]);
export type Line = z.output<typeof line>;

/** The question that waits for an answer. */
export const currentTurn = z.strictObject({
  position: count,
  /** Number of the interviewer's line that waits. */
  line: count,
  round,
  kind: z.string(),
  /** Null while the setup hides it. */
  difficulty: z.int().nullable(),
  /** The public form of the item's kind; of the kind `open` the lines of the talk say it all. */
  public: inBothLanguages(z.unknown()),
  plannedMs: count,
  /** By the server's clock, since it was asked. */
  usedMs: count,
  /** Until the interviewer moves on by himself; null at the last question, which ends with the interview. */
  movesOnMs: count.nullable(),
});

const head = { ...interviewRef.shape, setup, locale, startedAt: moment };
export const interviewOutput = z.discriminatedUnion("phase", [
  z.strictObject({
    ...head,
    phase: z.literal("running"),
    version: count,
    remainingMs: z.number().min(0),
    turns: z.array(z.strictObject({ position: count, round, state: z.enum(["done", "passed", "current", "ahead"]) })),
    current: currentTurn,
    lines: z.array(line),
    draft: z.strictObject({ said: said.nullable(), version: count }),
    notes: z.strictObject({ text: z.string(), version: count }),
  }),
  z.strictObject({
    ...head,
    phase: z.literal("ended"),
    endedAt: moment,
    by: z.enum(["learner", "deadline", "finished"]),
  }),
]);
export type InterviewOutput = z.output<typeof interviewOutput>;
export type Running = Extract<InterviewOutput, { phase: "running" }>;
