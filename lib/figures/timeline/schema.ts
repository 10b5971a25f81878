import * as z from "zod";
import { label } from "@/lib/drawing/label";
import { tone } from "@/lib/drawing/tone";
import type { FigureKind } from "@/lib/figures/contract";

const span = z
  .strictObject({ from: z.number(), to: z.number(), text: label.optional(), tone: tone.default("soft") })
  .refine(({ from, to }) => from < to, "a span ends after it begins");

const lane = z.strictObject({ label, spans: z.array(span).min(1).max(80) }).refine(({ spans }) => {
  const sorted = spans.toSorted((a, b) => a.from - b.from);
  return sorted.every(({ to }, index) => to <= (sorted[index + 1]?.from ?? Infinity) + 1e-9);
}, "two spans of a lane overlap");

const event = z.strictObject({
  /** A year, a month or a day: 2017, 2017-06, 2017-06-12. */
  at: z
    .union([z.string(), z.number()])
    .transform(String)
    .pipe(z.string().regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, "a date, such as 2017-06")),
  text: label,
  note: label.optional(),
  tone: tone.default("accent"),
});

export const schema = z
  .strictObject({
    title: label,
    /** What happens when, on devices or streams; `axis` says in what time is counted. */
    lanes: z.array(lane).min(1).max(12).optional(),
    axis: label.optional(),
    /** Dated events, one below the other. */
    events: z.array(event).min(2).max(40).optional(),
    /** What the tones mean. */
    legend: z.array(z.strictObject({ tone, label })).max(6).default([]),
  })
  .refine(({ lanes, events }) => (lanes === undefined) !== (events === undefined), "give lanes or events");
export type Timeline = z.output<typeof schema>;

export const kind: FigureKind<"timeline", Timeline> = { name: "timeline", version: 1, schema };
