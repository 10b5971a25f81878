import * as z from "zod";
import { label } from "@/lib/drawing/label";
import type { FigureKind } from "@/lib/figures/contract";
import { localId } from "@/lib/items/contract";

const column = z.strictObject({
  id: localId,
  label,
  /** Numbers stand to the right. */
  align: z.enum(["start", "end"]).default("start"),
});

/** One text, or several, each of which a filter can find. */
const cell = z
  .union([label, z.array(label).min(1).max(6)])
  .transform((value) => (Array.isArray(value) ? value : [value]));

const row = z.strictObject({
  /** Column id to text; what is left out is shown as a dash. The first column names the row. */
  cells: z.record(z.string(), cell),
  /** Where the row's facts stand. */
  source: z.url({ protocol: /^https$/ }),
  /** The month in which somebody read it there. */
  read: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, "a month, such as 2026-11"),
});

export const schema = z
  .strictObject({
    title: label,
    columns: z.array(column).min(2).max(12),
    rows: z.array(row).min(1).max(60),
    /** Ids of columns by whose values the rows can be picked. */
    filter: z.array(localId).max(4).default([]),
  })
  .superRefine(({ columns, rows, filter }, context) => {
    const known = new Set(columns.map(({ id }) => id));
    const first = columns[0]?.id ?? "";
    for (const [index, { cells }] of rows.entries()) {
      for (const id of Object.keys(cells))
        if (!known.has(id))
          context.addIssue({ code: "custom", path: ["rows", index, "cells", id], message: `no column "${id}"` });
      if (!cells[first])
        context.addIssue({
          code: "custom",
          path: ["rows", index, "cells"],
          message: `the column "${first}" names the row`,
        });
    }
    for (const [index, id] of filter.entries())
      if (!known.has(id)) context.addIssue({ code: "custom", path: ["filter", index], message: `no column "${id}"` });
  });
export type Table = z.output<typeof schema>;

export const kind: FigureKind<"table", Table> = { name: "table", version: 1, schema };
