import * as z from "zod";
import { label } from "@/lib/drawing/label";
import { tone } from "@/lib/drawing/tone";
import { isMeasure, measure } from "@/lib/drawing/unit";
import { constants } from "@/lib/expression/constants";
import type { FigureKind } from "@/lib/figures/contract";
import { readValue } from "@/lib/figures/stack/read-value";
import { localId } from "@/lib/items/contract";

/** A number in the base unit of the dimension, a formula of it in the names of `let`, or a quantity with its unit, such as `80 GB`. */
const value = z.union([z.number(), z.string().trim().min(1)]);

const bar = z.strictObject({
  label,
  /** Id of a part to its size; a part that is left out is not there. */
  values: z.record(z.string(), value),
  /** A line below the bar. */
  note: label.optional(),
});

export const schema = z
  .strictObject({
    title: label,
    ...measure,
    dimension: measure.dimension.unwrap(),
    let: constants,
    parts: z
      .array(z.strictObject({ id: localId, label, tone }))
      .min(1)
      .max(6),
    bars: z.array(bar).min(1).max(12),
    /** Lines across all bars to compare with, e.g. the memory of one card. */
    markers: z.array(z.strictObject({ label, value })).max(3).default([]),
  })
  .refine(isMeasure, { path: ["unit"], error: "the unit is none of the dimension" })
  .superRefine(({ dimension, let: scope, parts, bars, markers }, context) => {
    const known = new Set(parts.map(({ id }) => id));
    const check = (size: string | number, path: PropertyKey[]) => {
      const read = readValue(size, dimension, scope);
      const message = typeof read === "string" ? read : read < 0 ? "a part is not less than nothing" : undefined;
      if (message) context.addIssue({ code: "custom", path, message });
    };
    for (const [index, { values }] of bars.entries())
      for (const [id, size] of Object.entries(values)) {
        const path = ["bars", index, "values", id];
        if (known.has(id)) check(size, path);
        else context.addIssue({ code: "custom", path, message: `there is no part "${id}"` });
      }
    for (const [index, marker] of markers.entries()) check(marker.value, ["markers", index, "value"]);
  });
export type Stack = z.output<typeof schema>;

export const kind: FigureKind<"stack", Stack> = { name: "stack", version: 1, schema };
