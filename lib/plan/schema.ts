import * as z from "zod";
import { planSettings } from "@/lib/plan/plan-settings";

const count = z.int().min(0);
const share = z.number().min(0).max(1);
const minutes = z.int().min(0);
const localDay = z.iso.date();
const name = z.string();

export const planInput = planSettings.omit({ since: true });
export type PlanInput = z.output<typeof planInput>;

export const placementInput = z.strictObject({
  /** `begin` goes on with one that is open; `end` closes it where it stands; `decline` says not to be asked. */
  act: z.enum(["begin", "end", "decline"]),
});
export type PlacementAct = z.output<typeof placementInput>["act"];

const placementItem = z.strictObject({ itemId: name, isAnswered: z.boolean() });

export const placementOutput = z.strictObject({
  /** `declined`: closed without an answer. */
  state: z.enum(["offered", "open", "done", "declined"]),
  /** Of the one that is open or done, in order. */
  items: z.array(placementItem),
  /** How many items a new one would ask, of how many tracks; and how many tracks there are. */
  offer: z.strictObject({ items: count, tracks: count, allTracks: count }),
  results: z.array(z.strictObject({ track: name, answered: count, share, low: share, high: share })),
  /** From which day on another one can be taken; null: now. */
  again: localDay.nullable(),
});
export type Placement = z.output<typeof placementOutput>;

const lessonPart = z.strictObject({ chapter: name, minutes });

const tasks = z.strictObject({
  /** `cards`: what fits today, done and open; `due` is open, `fresh` are new items that the queue brings along. */
  review: z.strictObject({ cards: count, minutes, due: count, fresh: count, done: count, isDone: z.boolean() }),
  lessons: z.array(
    lessonPart.extend({
      /** Items to answer today, and answered today for the first time. */
      items: count,
      done: count,
      isDone: z.boolean(),
      isBegun: z.boolean(),
      /** The first one that was never answered. */
      next: name.nullable(),
    }),
  ),
  concept: z
    .strictObject({
      ...{ slug: name, mastery: share, minutes, isDone: z.boolean() },
      /** Whether the last mock interview missed it. */
      isMissed: z.boolean(),
      items: z.array(z.strictObject({ itemId: name, chapter: name, isDone: z.boolean() })),
    })
    .nullable(),
  /** Why there is no concept: nothing is known of the learner yet, nothing is weak, or reviews take all the time. */
  noConcept: z.enum(["unknown", "strong", "no-time"]).nullable(),
  /** A built lab with challenges that were never answered. */
  lab: z.strictObject({ slug: name, challenges: count, left: count, isDone: z.boolean() }).nullable(),
});
export type TodaysTasks = z.output<typeof tasks>;

const plan = z.strictObject({
  settings: planInput,
  phase: z.enum(["open", "running", "tomorrow", "today", "past"]),
  /** To the interview; below 0 after it. */
  daysLeft: z.int().nullable(),
  tasks,
  weeks: z.array(
    z.strictObject({
      ...{ from: localDay, to: localDay, review: minutes, concept: minutes },
      lessons: z.array(z.strictObject({ slug: name, minutes, from: localDay, to: localDay })).readonly(),
    }),
  ),
  chapters: z.array(
    z.strictObject({
      ...{ slug: name, weight: count, mastery: share, progress: share },
      /** T and its parts. */
      size: z.strictObject({ reading: count, items: count, questions: count, minutes: z.number() }),
      ...{ remaining: minutes, planned: minutes, from: localDay.nullable(), to: localDay.nullable() },
    }),
  ),
  /** Chapters of the curriculum that are not written yet. */
  coming: count,
  budget: z.strictObject({
    days: count,
    ...{ needed: minutes, planned: minutes },
    /** For one item, and whether it is the learner's own median. */
    ...{ seconds: count, isOwn: z.boolean() },
    /** Minutes a day with which everything would fit; null where no day is long enough, or all fits. */
    perDay: minutes.nullable(),
    /** How today's minutes are shared out. */
    today: z.strictObject({ cards: count, review: minutes, concept: minutes, lesson: minutes }),
  }),
  /** Days in a row before today without an answer, and what that did to the plan. */
  missed: z
    .strictObject({
      count,
      moved: z.array(z.strictObject({ slug: name, from: localDay, to: localDay })).readonly(),
      cut: z.array(z.strictObject({ slug: name, minutes })).readonly(),
    })
    .nullable(),
});
export type PlanOutput = z.output<typeof plan>;

export const todayOutput = z.strictObject({
  today: localDay,
  hasTimeZone: z.boolean(),
  /** Null before the three questions were answered. */
  plan: plan.nullable(),
  placement: placementOutput,
  /** How ready he is by his mock interviews; null without a plan, and while there is too little to say. */
  readiness: z.strictObject({ value: share, low: share, high: share }).nullable(),
  goal: z.strictObject({ items: count, goal: count.nullable() }),
  streak: z.strictObject({ days: count, longest: count, isTodayDone: z.boolean(), isPauseLeft: z.boolean() }),
});
export type Today = z.output<typeof todayOutput>;
