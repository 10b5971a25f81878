import * as z from "zod";
import type { FigureKind } from "@/lib/figures/contract";
import { localizedText } from "@/lib/items/contract";

const series = z.strictObject({
  id: z.string().min(1),
  label: localizedText,
  /** Fill of the segment: `hatch` marks what is absent from the accent scale, e.g. something that is paged or recomputed. */
  tone: z.enum(["accent", "soft", "muted", "hatch"]),
});

const bar = z.strictObject({
  label: localizedText,
  /** Series id to value, in the unit of the chart. */
  values: z.record(z.string(), z.number().nonnegative()),
});

export const schema = z
  .strictObject({
    title: localizedText,
    /** Shown after each total, e.g. GB. */
    unit: localizedText,
    digits: z.int().min(0).max(4).default(0),
    series: z.array(series).min(1).max(4),
    bars: z.array(bar).min(1).max(12),
    /** Vertical lines to compare with, e.g. the memory of one card. */
    markers: z.array(z.strictObject({ label: localizedText, value: z.number().positive() })).default([]),
  })
  .superRefine((data, context) => {
    const known = new Set(data.series.map(({ id }) => id));
    for (const [index, { values }] of data.bars.entries())
      for (const id of Object.keys(values))
        if (!known.has(id))
          context.addIssue({ code: "custom", path: ["bars", index, "values", id], message: `no series "${id}"` });
  });
export type BarChart = z.output<typeof schema>;

export const kind: FigureKind<"bar-chart", BarChart> = { name: "bar-chart", version: 1, schema };
