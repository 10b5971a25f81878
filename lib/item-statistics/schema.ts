import * as z from "zod";
import { slug } from "@/lib/content/schema";

/** Raised with every change of what is stored or how it is computed: everything of an older version is computed anew by the fold. */
export const STATISTICS_VERSION = 1;

/** Fewer answers than that, and a mean says more about who came than about the item. */
export const MIN_ANSWERS = 20;
/** Learners with a rest score that a discrimination needs to be shown. */
export const MIN_RATED = 30;
/** Fewer learners than that gave the same typed answer, and it is not shown: it could be told whose it is. */
export const MIN_TYPED = 3;

const share = z.number().min(0).max(1);

/** See `computeFigures` for what each is. Null where it is not defined. */
export const figures = z.strictObject({
  answers: z.int(),
  facility: share.nullable(),
  deviation: z.number().nullable(),
  guess: share.nullable(),
  timed: z.int(),
  medianMs: z.number().nullable(),
  /** Answers of learners with a rest score, which discrimination and efficiency are over. */
  rated: z.int(),
  discrimination: z.strictObject({ value: z.number(), low: z.number(), high: z.number() }).nullable(),
  efficiency: z.number().nullable(),
  /** What stands in the formulas of discrimination and efficiency. */
  working: z
    .strictObject({
      covariance: z.number(),
      highest: z.number(),
      deviation: z.number(),
      restDeviation: z.number(),
      mean: z.number(),
      restMean: z.number(),
    })
    .nullable(),
});
export type Figures = z.output<typeof figures>;

/** How many learners took an option, or typed or did the same, and how good these are. */
export const response = z.strictObject({
  key: z.string(),
  learners: z.int(),
  /** Mean rest score of those who have one. */
  rest: share.nullable(),
  /** Of the third of rated learners with the best rest scores, and of the third with the poorest: how many took it. */
  best: z.int(),
  poorest: z.int(),
});
export type Response = z.output<typeof response>;

export const responses = z.strictObject({
  /** Size of each of the two thirds. */
  third: z.int(),
  /** Of all answers, those that did not earn everything. */
  wrong: z.int(),
  taken: z.array(response),
  slips: z.array(response),
});
export type Responses = z.output<typeof responses>;

export const week = z.strictObject({ monday: z.iso.date(), answers: z.int(), sum: z.number() });
export type Week = z.output<typeof week>;

export const FLAG_CODES = [
  "negative-discrimination",
  "low-discrimination",
  "too-easy",
  "too-hard",
  "unused-option",
  "attractive-option",
  "unusual-time",
  "left-empty",
  "reports",
] as const;
export type FlagCode = (typeof FLAG_CODES)[number];

/** Something that an author should look at, with the numbers that say why. `key` names the option it is about. */
export const flag = z.strictObject({
  code: z.enum(FLAG_CODES),
  key: z.string().optional(),
  values: z.record(z.string(), z.number()),
});
export type Flag = z.output<typeof flag>;

/** ItemStatistic.body. `edition` is over all revisions that ask the same question, `figures` over this one. */
export const storedStatistic = z.strictObject({
  version: z.literal(STATISTICS_VERSION),
  edition: figures,
  figures,
  responses,
  weeks: z.array(week),
  flags: z.array(flag),
});
export type StoredStatistic = z.output<typeof storedStatistic>;

const localized = z.strictObject({ zh: z.string(), en: z.string() });

/** One line of the table of items: figures over the revisions that ask the same question as the published one. */
export const itemLine = z.strictObject({
  itemId: z.string(),
  title: localized,
  kind: z.string(),
  chapter: z.string(),
  use: z.enum(["practice", "assessment"]),
  figures,
  flags: z.array(flag),
});
export type ItemLine = z.output<typeof itemLine>;

export const statisticsListOutput = z.strictObject({
  items: z.array(itemLine),
  computedAt: z.iso.datetime().nullable(),
});
export type StatisticsList = z.output<typeof statisticsListOutput>;

/** An option as it is shown: `text` as HTML of the author's Markdown. */
const shownResponse = response.extend({ text: localized.nullable(), isRight: z.boolean().nullable() });
export type ShownResponse = z.output<typeof shownResponse>;

const shownRevision = z.strictObject({
  revisionId: z.uuid(),
  number: z.int(),
  status: z.string(),
  publishedAt: z.iso.datetime().nullable(),
  figures,
  responses: responses.extend({ taken: z.array(shownResponse), hasOptions: z.boolean() }),
});
export type ShownRevision = z.output<typeof shownRevision>;

export const itemStatisticsOutput = itemLine.extend({
  /** Marked by its learners, which is no evidence: it has no figures. */
  isSelfMarked: z.boolean(),
  /** Newest first; those with answers, and the published one. */
  revisions: z.array(shownRevision),
  /** 26 weeks, oldest first. */
  weeks: z.array(week),
  /** Median time of the kind's items, in milliseconds; null where too few are known. */
  kindMedianMs: z.number().nullable(),
  openReports: z.int(),
  leftEmpty: z.int(),
  computedAt: z.iso.datetime().nullable(),
});
export type ItemStatistics = z.output<typeof itemStatisticsOutput>;

export const itemStatisticsParams = z.strictObject({ itemId: slug.max(120) });
