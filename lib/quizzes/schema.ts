import * as z from "zod";
import { LOCALES } from "@/lib/core/locale";
import { itemView, scoreSchema } from "@/lib/practice/schema";

const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(80);
const moment = z.iso.datetime();
/** One text or form for every language. */
const inBothLanguages = <T extends z.ZodType>(schema: T) =>
  z.strictObject(Object.fromEntries(LOCALES.map((locale) => [locale, schema])) as { zh: T; en: T }); // built from LOCALES, which is zh and en

export const MAX_ITEMS = 60;
export const MAX_MINUTES = 300;

export const wish = z.strictObject({
  chapters: z.array(slug).max(60),
  concepts: z.array(slug).max(60),
  difficulties: z.array(z.int().min(1).max(5)).max(5),
  kinds: z.array(slug).max(40),
});
export type WishInput = z.output<typeof wish>;

const count = z.int().min(1).max(MAX_ITEMS);
const minutes = z.int().min(1).max(MAX_MINUTES);

/** A quiz of one's own: drawn, or made of what an earlier session missed. */
export const createQuizInput = z.discriminatedUnion("mode", [
  z.strictObject({ mode: z.literal("practice"), wish, count }),
  z.strictObject({ mode: z.literal("timed"), wish, count, minutes }),
  z.strictObject({ mode: z.literal("missed"), sessionId: z.uuid() }),
]);
export type CreateQuizInput = z.output<typeof createQuizInput>;

export const sessionRef = z.strictObject({ sessionId: z.uuid() });

/** Lists as one text each, since a query knows no lists: `?chapters=lora,moe&difficulties=1,2`. */
const list = z.string().max(2_000).default("");
export const poolQuery = z.strictObject({ chapters: list, concepts: list, difficulties: list, kinds: list });
export const poolOutput = z.strictObject({ items: z.int().min(0) });

/** How a session ended, and when its results show; the same for right and wrong answers. */
const ending = z.strictObject({
  by: z.enum(["learner", "deadline"]),
  at: moment,
  resultsAt: moment,
  shown: z.boolean(),
});

const mode = z.enum(["practice", "timed", "assigned"]);

export const runningItem = z.strictObject({
  position: z.int().min(0),
  kind: z.string(),
  public: inBothLanguages(z.unknown()),
  /** As it was saved last; null where nothing was. */
  answer: z.unknown(),
  version: z.int().min(0),
  flagged: z.boolean(),
});
export type RunningItem = z.output<typeof runningItem>;

const practiceItem = z.strictObject({
  position: z.int().min(0),
  itemId: slug,
  kind: z.string(),
  view: itemView,
  /** What the first answer to the view came to. */
  attempt: z.strictObject({ attemptId: z.uuid(), score: scoreSchema }).nullable(),
});
export type PracticeItem = z.output<typeof practiceItem>;

const head = { sessionId: z.uuid(), title: z.string().nullable() };

export const sessionOutput = z.discriminatedUnion("phase", [
  z.strictObject({
    ...head,
    phase: z.literal("running"),
    mode,
    /** By the server's clock when it answered; null where no time runs. */
    remainingMs: z.number().min(0).nullable(),
    items: z.array(runningItem),
  }),
  z.strictObject({ ...head, phase: z.literal("practice"), items: z.array(practiceItem) }),
  z.strictObject({ ...head, phase: z.literal("ended"), mode, ending }),
]);
export type SessionOutput = z.output<typeof sessionOutput>;
export type RunningSession = Extract<SessionOutput, { phase: "running" }>;
export type PracticeSession = Extract<SessionOutput, { phase: "practice" }>;
export type EndedSession = Extract<SessionOutput, { phase: "ended" }>;

export const itemPlace = z.strictObject({
  sessionId: z.uuid(),
  position: z.string().regex(/^\d{1,3}$/),
});
export const saveAnswerInput = z.strictObject({
  /** Parsed by the kind's answer schema. */
  answer: z.json(),
  /** One more than the version that the writer knows. */
  version: z.int().min(1).max(1_000_000),
});
export const saveAnswerOutput = z.strictObject({ version: z.int().min(1) });
export const flagInput = z.strictObject({ flagged: z.boolean() });

export const sessionListOutput = z.strictObject({
  sessions: z.array(
    z.strictObject({
      ...head,
      mode,
      items: z.int().min(0),
      minutes: z.int().nullable(),
      startedAt: moment,
      /** Null while it runs. */
      endedAt: moment.nullable(),
      /** Points; null while the session runs or its results are hidden. */
      result: z.strictObject({ earned: z.number(), possible: z.number(), awaiting: z.int() }).nullable(),
    }),
  ),
});
export type SessionList = z.output<typeof sessionListOutput>;

const tally = { earned: z.number(), possible: z.number(), awaiting: z.int(), items: z.int() };

export const resultItem = z.strictObject({
  position: z.int().min(0),
  itemId: slug,
  kind: z.string(),
  title: inBothLanguages(z.string()).nullable(),
  attemptId: z.uuid().nullable(),
  public: inBothLanguages(z.unknown()),
  answer: z.unknown(),
  review: inBothLanguages(z.unknown()),
  score: scoreSchema,
  marks: z.record(z.string(), z.number()).nullable(),
});
export type ResultItem = z.output<typeof resultItem>;

export const resultOutput = z.strictObject({
  ...tally,
  answered: z.int(),
  solved: z.int(),
  /** How many missed items can be practised, and how many cannot yet. */
  missed: z.strictObject({ practicable: z.int(), held: z.int() }),
  concepts: z.array(z.strictObject({ concept: z.string(), ...tally })),
  review: z.array(resultItem),
});
export type ResultOutput = z.output<typeof resultOutput>;
