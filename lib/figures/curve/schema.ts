import * as z from "zod";
import { label } from "@/lib/drawing/label";
import { isMeasure, measure } from "@/lib/drawing/unit";
import { constants } from "@/lib/expression/constants";
import type { FigureKind } from "@/lib/figures/contract";
import { sampleLine } from "@/lib/figures/curve/sample-line";

const axis = z
  .strictObject({
    label,
    scale: z.enum(["linear", "log"]).default("linear"),
    /** Ends of the axis; taken from the data when left out. */
    from: z.number().optional(),
    to: z.number().optional(),
    ticks: z.array(z.number()).min(2).max(8).optional(),
    ...measure,
  })
  .refine(isMeasure, "the unit is none of the dimension")
  .refine(({ from, to }) => from === undefined || to === undefined || from < to, "from must be below to")
  .refine(
    ({ scale, from = 1, ticks = [] }) => scale === "linear" || [from, ...ticks].every((value) => value > 0),
    "a logarithmic axis has positive values only",
  );

const line = z
  .strictObject({
    label,
    points: z
      .array(z.tuple([z.number(), z.number()]))
      .min(2)
      .max(200)
      .optional(),
    /** y as an expression of x and the names of `let`. */
    formula: z.string().optional(),
    /** The formula is added up over all whole numbers from `from` to `to`, each under this name. */
    sum: z.strictObject({ name: z.string().regex(/^[a-z]\w*$/i), from: z.int(), to: z.int() }).optional(),
    /** Where the line begins and ends; the whole axis when left out. */
    from: z.number().optional(),
    to: z.number().optional(),
  })
  .refine(({ points, formula }) => (points === undefined) !== (formula === undefined), "give points or a formula")
  .refine(({ sum }) => !sum || (sum.to > sum.from && sum.to - sum.from < 1024), "a sum has 2 to 1024 terms");

export const schema = z
  .strictObject({
    title: label,
    let: constants,
    x: axis,
    y: axis,
    lines: z.array(line).min(1).max(5),
    /** Marked points, each with its text above or below. */
    points: z
      .array(
        z.strictObject({ label, x: z.number(), y: z.number(), place: z.enum(["above", "below"]).default("above") }),
      )
      .max(12)
      .default([]),
    /** Lines across the plot, at one x or one y each. */
    guides: z
      .array(
        z
          .strictObject({ label: label.optional(), x: z.number().optional(), y: z.number().optional() })
          .refine(({ x, y }) => (x === undefined) !== (y === undefined), "a guide stands at an x or a y"),
      )
      .max(6)
      .default([]),
  })
  .superRefine((data, context) => {
    for (const [index, one] of data.lines.entries()) {
      const samples = sampleLine(one, data);
      if (typeof samples === "string") context.addIssue({ code: "custom", path: ["lines", index], message: samples });
    }
  });
export type Curve = z.output<typeof schema>;

export const kind: FigureKind<"curve", Curve> = { name: "curve", version: 1, schema };
