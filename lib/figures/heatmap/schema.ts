import * as z from "zod";
import { label } from "@/lib/drawing/label";
import { tone } from "@/lib/drawing/tone";
import { constants } from "@/lib/expression/constants";
import type { FigureKind } from "@/lib/figures/contract";
import { readCells } from "@/lib/figures/heatmap/read-cells";
import { localId } from "@/lib/items/contract";

const side = z.strictObject({
  /** What the rows or columns are, e.g. queries. */
  title: label.optional(),
  /** One text for each, or how many there are. */
  labels: z.union([z.array(label).min(1).max(16), z.int().min(1).max(16)]),
});

const category = z.strictObject({
  id: localId,
  label,
  tone,
  /** Written into its cells, at most three characters, e.g. −∞. */
  mark: z.string().trim().min(1).max(3).optional(),
  /** A condition in i and j; a category without one takes what is left. Not asked where `cells` are given. */
  where: z.string().optional(),
});

export const schema = z
  .strictObject({
    title: label,
    let: constants,
    rows: side,
    columns: side,
    categories: z.array(category).max(5).default([]),
    /** Row by row: numbers, or ids of categories. */
    cells: z
      .array(
        z
          .array(z.union([z.number(), localId]))
          .min(1)
          .max(16),
      )
      .min(1)
      .max(16)
      .optional(),
    /** A number for each cell that no category takes: an expression of i (row) and j (column), both from 0, and the names of `let`. */
    formula: z.string().optional(),
    /** Numbers are written into their cells with so many decimals; without it a legend says what the shades mean. */
    digits: z.int().min(0).max(3).optional(),
    /** The numbers of the lightest and the darkest shade; the smallest and the largest when left out. */
    shades: z.tuple([z.number(), z.number()]).optional(),
  })
  .superRefine((data, context) => {
    const cells = readCells(data);
    if (typeof cells === "string") context.addIssue({ code: "custom", path: [], message: cells });
  });
export type Heatmap = z.output<typeof schema>;

export const kind: FigureKind<"heatmap", Heatmap> = { name: "heatmap", version: 1, schema };
